package org.undersigned.testing;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.undersigned.local.Ports;

/**
 * A broker of this test's own, in a process of its own, behind a line of its own: both can be disturbed. A test gets at them
 * by a field of type {@link KafkaFaults}.
 */
public class FragileKafka implements QuarkusTestResourceLifecycleManager {

    private TcpLine line;
    private KafkaFaults faults;

    @Override
    public Map<String, String> start() {
        int port = Ports.free();
        line = TcpLine.to(port);
        faults = new KafkaFaults(new TestCluster().broker(1, port, line.port()), line);
        return Map.of("kafka.bootstrap.servers", faults.bootstrapServers());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(faults, new TestInjector.MatchesType(KafkaFaults.class));
    }

    /** The process itself goes with the JVM. */
    @Override
    public void stop() {
        faults.mend();
        line.close();
    }
}
