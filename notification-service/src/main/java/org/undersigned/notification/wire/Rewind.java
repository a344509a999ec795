package org.undersigned.notification.wire;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Moves the consumer of a topic; a partition that was taken away meanwhile is its new owner's to read. */
@ApplicationScoped
class Rewind {

    private static final Logger LOG = Logger.getLogger(Rewind.class);

    private final KafkaClientService kafka;

    Rewind(KafkaClientService kafka) {
        this.kafka = kafka;
    }

    /** What Kafka has as committed, of the partitions that this process reads. */
    Uni<Map<Integer, Long>> committed(String topic) {
        return kafka.<String, byte[]>getConsumer(topic).runOnPollingThread(consumer -> {
            return committed(consumer);
        });
    }

    Uni<Void> to(String topic, Map<Integer, Long> next) {
        LOG.warnf("Reading %s again from %s, where the database stands", topic, next);
        return kafka.<String, byte[]>getConsumer(topic).runOnPollingThread(consumer -> {
            move(consumer, topic, next);
        });
    }

    private static Map<Integer, Long> committed(Consumer<String, byte[]> consumer) {
        return consumer.committed(consumer.assignment()).entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        entry -> entry.getKey().partition(),
                        entry -> entry.getValue().offset(),
                        Math::max,
                        TreeMap::new));
    }

    private static void move(Consumer<String, byte[]> consumer, String topic, Map<Integer, Long> next) {
        var held = consumer.assignment();
        next.forEach((partition, offset) -> {
            var place = new TopicPartition(topic, partition);
            if (held.contains(place)) {
                consumer.seek(place, offset);
            }
        });
    }
}
