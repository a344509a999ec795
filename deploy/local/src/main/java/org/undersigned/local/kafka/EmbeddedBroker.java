package org.undersigned.local.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** One real Kafka broker in this process: broker and controller of a KRaft cluster of one. */
public final class EmbeddedBroker implements AutoCloseable {

    static {
        // Kafka looks for log4j's own backend to change levels at run time; that there is none is no error here.
        System.setProperty("log4j2.StatusLogger.level", "OFF");
    }

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts on what {@code data} holds, formatting it the first time, and returns once clients are served.
     *
     * @param port where clients connect, on 127.0.0.1
     */
    public static EmbeddedBroker start(Path data, int port) {
        return start(data, Node.alone(port, Uuid.randomUuid().toString()));
    }

    /** One of several, or one behind something else. */
    public static EmbeddedBroker start(Path data, Node node) {
        return start(data, node, Map.of());
    }

    /** @param other settings in place of ours */
    public static EmbeddedBroker start(Path data, Node node, Map<String, String> other) {
        formatOnce(data, node);
        var settings = BrokerSettings.of(data, node);
        settings.putAll(other);
        var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, "127.0.0.1:" + node.advertised());
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public void awaitShutdown() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void formatOnce(Path data, Node node) {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(data);
            format(data.toString(), node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("The broker's folder could not be formatted: " + data, e);
        }
    }

    private static void format(String folder, Node node) throws Exception {
        new Formatter()
                .setClusterId(node.cluster())
                .setNodeId(node.id())
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setMetadataLogDirectory(folder)
                .addDirectory(folder)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .run();
    }
}
