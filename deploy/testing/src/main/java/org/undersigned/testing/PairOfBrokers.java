package org.undersigned.testing;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.undersigned.local.Ports;

/** Two brokers, of which a test may stop the second: by a field of type {@link PairOfBrokers.Second}. */
public class PairOfBrokers implements QuarkusTestResourceLifecycleManager {

    private final TestCluster cluster = new TestCluster();
    private final int first = Ports.free();
    private final int second = Ports.free();
    private ChildProcess running;

    /** The second broker. */
    public interface Second {
        void stop();

        void start();
    }

    @Override
    public Map<String, String> start() {
        cluster.broker(1, first, first);
        startSecond();
        return Map.of("kafka.bootstrap.servers", "127.0.0.1:" + first);
    }

    @Override
    public void inject(TestInjector injector) {
        var switches = new Second() {
            @Override
            public void stop() {
                running.stop();
            }

            @Override
            public void start() {
                startSecond();
            }
        };
        injector.injectIntoFields(switches, new TestInjector.MatchesType(Second.class));
    }

    private void startSecond() {
        running = cluster.broker(2, second, second);
    }

    /** The processes go with the JVM. */
    @Override
    public void stop() {
        running.stop();
    }
}
