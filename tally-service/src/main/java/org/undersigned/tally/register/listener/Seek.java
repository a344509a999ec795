package org.undersigned.tally.register.listener;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import org.undersigned.intake.events.SignatureEvent;

/** Moves the consumers that hold these partitions; one that was taken away meanwhile is its new owner's to read. */
@ApplicationScoped
class Seek {

    private static final Logger LOG = Logger.getLogger(Seek.class);

    private final KafkaClientService kafka;

    Seek(KafkaClientService kafka) {
        this.kafka = kafka;
    }

    Uni<Void> to(Map<Integer, Long> next) {
        LOG.warnf("reading signatures again from %s, where the register stands", next);
        var moves = kafka.getConsumerChannels().stream()
                .filter(Seek::readsSignatures)
                .map(channel -> kafka.<String, byte[]>getConsumer(channel))
                .map(consumer -> consumer.runOnPollingThread((Consumer<String, byte[]> polling) -> move(polling, next)))
                .toList();
        return Uni.join().all(moves).andFailFast().replaceWithVoid();
    }

    /** A concurrent channel is as many channels, numbered. */
    private static boolean readsSignatures(String channel) {
        return channel.equals(SignatureEvent.TOPIC) || channel.startsWith(SignatureEvent.TOPIC + "$");
    }

    private static void move(Consumer<String, byte[]> consumer, Map<Integer, Long> next) {
        var held = consumer.assignment();
        next.forEach((partition, offset) -> {
            var place = new TopicPartition(SignatureEvent.TOPIC, partition);
            if (held.contains(place)) {
                consumer.seek(place, offset);
            }
        });
    }
}
