package org.undersigned.testing;

import java.util.Map;
import java.util.logging.Logger;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.testcontainers.kafka.KafkaContainer;

import org.undersigned.local.Ports;
import org.undersigned.local.kafka.BrokerMain;

/** One real broker for all tests of the JVM: a container where a Docker engine answers, a process of our own otherwise. */
public class KafkaResource implements QuarkusTestResourceLifecycleManager {

    private static final Logger LOG = Logger.getLogger(KafkaResource.class.getName());
    private static final String IMAGE = "apache/kafka:4.1.1";

    @Override
    public Map<String, String> start() {
        return Map.of("kafka.bootstrap.servers", bootstrapServers());
    }

    /** Starts the broker unless it runs. */
    public static String bootstrapServers() {
        return OncePerJvm.get("kafka", () -> DockerEngine.answers() ? container() : embedded());
    }

    // Never closed: it is shared by all tests and goes with the JVM.
    @SuppressWarnings("resource")
    private static String container() {
        LOG.info("Kafka for tests: container " + IMAGE);
        var broker = new KafkaContainer(IMAGE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                .withEnv("KAFKA_LOG_CLEANER_BACKOFF_MS", "1000");
        broker.start();
        return broker.getBootstrapServers();
    }

    private static String embedded() {
        LOG.info("Kafka for tests: embedded, no Docker engine answers");
        var folder = Folders.temporary();
        int port = Ports.free();
        ChildProcess.start(
                BrokerMain.class, folder, port, folder.resolve("data").toString(), String.valueOf(port));
        return "127.0.0.1:" + port;
    }

    @Override
    public void stop() {
        // Shared by all tests; goes with the JVM.
    }
}
