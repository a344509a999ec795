package org.undersigned.intake;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.undersigned.local.Ports;
import org.undersigned.local.kafka.EmbeddedBroker;

/** A broker that a test may stop. */
public class OwnBroker implements QuarkusTestResourceLifecycleManager {

    private final int port = Ports.free();
    private Path data;
    private EmbeddedBroker broker;

    @Override
    public Map<String, String> start() {
        try {
            data = Files.createTempDirectory("undersigned-test-");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        // Not started: the service has to wait for it.
        return Map.of("kafka.bootstrap.servers", "127.0.0.1:" + port);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                (Switch) this::turn, new TestInjector.AnnotatedAndMatchesType(TheSwitch.class, Switch.class));
    }

    private void turn(boolean on) {
        if (on) {
            broker = EmbeddedBroker.start(data, port);
        } else {
            broker.close();
        }
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
        }
    }

    interface Switch {
        void turn(boolean on);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface TheSwitch {}
}
