package org.undersigned.local.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What a broker needs to be on one machine with its cluster. What belongs to a topic is left to who creates it. */
final class BrokerSettings {

    static final String CONTROLLER = "CONTROLLER";

    private BrokerSettings() {}

    static Map<String, String> of(Path data, Node node) {
        var settings = new HashMap<String, String>();
        settings.putAll(cluster(data, node));
        settings.putAll(listeners(node));
        settings.putAll(oneNode());
        settings.putAll(quickRecovery());
        settings.putAll(smallFootprint());
        return settings;
    }

    private static Map<String, String> cluster(Path data, Node node) {
        return Map.of(
                "process.roles",
                node.isController() ? "broker,controller" : "broker",
                "node.id",
                String.valueOf(node.id()),
                "controller.quorum.voters",
                Node.CONTROLLER + "@127.0.0.1:" + node.controllerPort(),
                "controller.listener.names",
                CONTROLLER,
                "log.dirs",
                data.toString(),
                // A misspelt topic must fail, not appear.
                "auto.create.topics.enable",
                "false");
    }

    private static Map<String, String> listeners(Node node) {
        var clients = "CLIENTS://127.0.0.1:" + node.port();
        var controllers = "," + CONTROLLER + "://127.0.0.1:" + node.controllerPort();
        return Map.of(
                "listeners",
                node.isController() ? clients + controllers : clients,
                "advertised.listeners",
                "CLIENTS://127.0.0.1:" + node.advertised(),
                "listener.security.protocol.map",
                "CLIENTS:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "inter.broker.listener.name",
                "CLIENTS");
    }

    private static Map<String, String> oneNode() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "group.initial.rebalance.delay.ms", "0");
    }

    /**
     * After a kill the old registration must time out first, and clients are served once a heartbeat has said so. Less than
     * Kafka's own nine seconds, and a machine that stands still for a while takes its only broker for dead.
     */
    private static Map<String, String> quickRecovery() {
        return Map.of("broker.session.timeout.ms", "9000", "broker.heartbeat.interval.ms", "500");
    }

    private static Map<String, String> smallFootprint() {
        return Map.of(
                "offsets.topic.num.partitions", "8",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.num.partitions", "1",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                // The default cleaner takes 128 MB of heap; and it looks every 15 s, which a test would have to wait
                // for.
                "log.cleaner.dedupe.buffer.size", "4194304",
                "log.cleaner.backoff.ms", "1000");
    }
}
