package org.undersigned.tally.register.listener;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

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

    /** What Kafka has as committed, of the partitions that this process reads. */
    Uni<Map<Integer, Long>> committed() {
        return onEach(Seek::committed).map(all -> {
            var committed = new TreeMap<Integer, Long>();
            all.forEach(committed::putAll);
            return committed;
        });
    }

    Uni<Void> to(Map<Integer, Long> next) {
        LOG.warnf("reading signatures again from %s, where the register stands", next);
        return onEach(consumer -> move(consumer, next)).replaceWithVoid();
    }

    private <T> Uni<List<T>> onEach(Function<Consumer<String, byte[]>, T> work) {
        var all = kafka.getConsumerChannels().stream()
                .filter(Seek::readsSignatures)
                .map(channel -> kafka.<String, byte[]>getConsumer(channel).runOnPollingThread(work))
                .toList();
        return Uni.join().all(all).andFailFast();
    }

    /** A concurrent channel is as many channels, numbered. */
    private static boolean readsSignatures(String channel) {
        return channel.equals(SignatureEvent.TOPIC) || channel.startsWith(SignatureEvent.TOPIC + "$");
    }

    private static Map<Integer, Long> committed(Consumer<String, byte[]> consumer) {
        var committed = new TreeMap<Integer, Long>();
        consumer.committed(consumer.assignment()).forEach((place, offset) -> {
            if (offset != null) {
                committed.put(place.partition(), offset.offset());
            }
        });
        return committed;
    }

    private static boolean move(Consumer<String, byte[]> consumer, Map<Integer, Long> next) {
        var held = consumer.assignment();
        next.forEach((partition, offset) -> {
            var place = new TopicPartition(SignatureEvent.TOPIC, partition);
            if (held.contains(place)) {
                consumer.seek(place, offset);
            }
        });
        return true;
    }
}
