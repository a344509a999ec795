package org.undersigned.local.kafka;

import java.nio.file.Path;

import org.undersigned.local.Lifeline;

/**
 * The broker as a process of its own: {@code BrokerMain FOLDER PORT}; or one of several, or one behind something else:
 * {@code BrokerMain FOLDER PORT ID ADVERTISED CONTROLLER_PORT CLUSTER}.
 */
public final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] args) {
        Lifeline.holdIfAsked();
        var broker = start(args);
        // Kafka adds no hook of its own; without one the next start waits for the old registration to time out.
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-stop"));
        broker.awaitShutdown();
    }

    private static EmbeddedBroker start(String... args) {
        var data = Path.of(args[0]);
        int port = Integer.parseInt(args[1]);
        return args.length == 2
                ? EmbeddedBroker.start(data, port)
                : EmbeddedBroker.start(
                        data, new Node(number(args[2]), port, number(args[3]), number(args[4]), args[5]));
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
