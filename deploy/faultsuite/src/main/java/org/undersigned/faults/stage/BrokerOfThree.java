package org.undersigned.faults.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

import org.undersigned.local.Lifeline;
import org.undersigned.local.kafka.EmbeddedBroker;
import org.undersigned.local.kafka.Node;

/** A broker of the cluster as a process of its own: {@code BrokerOfThree FOLDER ID PORT CLUSTER SETTINGS}. */
public final class BrokerOfThree {

    private BrokerOfThree() {}

    public static void main(String[] args) throws IOException {
        Lifeline.holdIfAsked();
        int port = Integer.parseInt(args[2]);
        var node = new Node(Integer.parseInt(args[1]), port, port, 0, args[3]);
        var broker = EmbeddedBroker.start(Path.of(args[0]), node, settings(Path.of(args[4])));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-stop"));
        broker.awaitShutdown();
    }

    private static Map<String, String> settings(Path file) throws IOException {
        var settings = new Properties();
        try (var lines = Files.newBufferedReader(file)) {
            settings.load(lines);
        }
        return settings.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, settings::getProperty));
    }
}
