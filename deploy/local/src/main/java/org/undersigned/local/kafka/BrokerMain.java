package org.undersigned.local.kafka;

import java.nio.file.Path;

import org.undersigned.local.Lifeline;

/** The broker as a process of its own: {@code BrokerMain FOLDER PORT}. */
public final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] args) {
        Lifeline.holdIfAsked();
        var broker = EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]));
        // Kafka adds no hook of its own; without one the next start waits for the old registration to time out.
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-stop"));
        broker.awaitShutdown();
    }
}
