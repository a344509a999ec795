package org.undersigned.intake.following;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

import org.undersigned.intake.publishing.OwnTopics;

/**
 * Reads every followed topic from its beginning, then for ever. It is no member of a group: each replica reads
 * everything, commits nothing, and leaves nothing behind at the brokers.
 */
@Singleton
class TopicReader {

    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration KAFKA_ANSWERS = Duration.ofSeconds(5);

    /** A topic may appear, or grow, after this service started: it belongs to another. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Map<String, FollowedTopic> topics;
    private final OwnTopics ownTopics;
    private final CatchUp catchUp;
    private final Map<String, Object> kafka;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private Instant lookedAt = Instant.MIN;
    private volatile Consumer<?, ?> reading;
    private volatile boolean stopped;

    TopicReader(
            @All List<FollowedTopic> topics,
            OwnTopics ownTopics,
            CatchUp catchUp,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.topics = topics.stream().collect(Collectors.toMap(FollowedTopic::topic, Function.identity()));
        this.ownTopics = ownTopics;
        this.catchUp = catchUp;
        this.kafka = kafka;
    }

    /** Never throws: whoever calls it again continues where it broke off. */
    void readUntilItBreaks() {
        lookedAt = Instant.MIN;
        try {
            ownTopics.create();
            read();
        } catch (WakeupException stopping) {
            LOG.debug("Reading stops");
        } catch (RuntimeException brokeOff) {
            LOG.warnf("Reading broke off and will go on: %s", brokeOff.toString());
        } finally {
            reading = null;
        }
    }

    /** From any thread. */
    void stop() {
        stopped = true;
        var consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void read() {
        try (var consumer = new KafkaConsumer<String, byte[]>(settings())) {
            reading = consumer;
            while (!stopped) {
                look(consumer);
                consumer.poll(POLL).forEach(this::take);
                catchUp.note(consumer);
            }
        }
    }

    private void look(Consumer<?, ?> consumer) {
        var now = Instant.now();
        if (now.isBefore(lookedAt.plus(LOOK_AGAIN))) {
            return;
        }
        lookedAt = now;
        var found = topics.keySet().stream()
                .flatMap(topic -> partitions(consumer, topic))
                .collect(Collectors.toSet());
        if (!found.equals(consumer.assignment())) {
            assign(consumer, found);
        }
    }

    private void assign(Consumer<?, ?> consumer, Set<TopicPartition> found) {
        consumer.assign(found);
        found.forEach(partition -> {
            var offset = next.get(partition);
            if (offset == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, offset);
            }
        });
        catchUp.begin(consumer.endOffsets(found, KAFKA_ANSWERS));
    }

    private static Stream<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic, KAFKA_ANSWERS).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()));
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        var topic = topics.get(record.topic());
        if (record.value() == null) {
            topic.drop(record.key());
        } else {
            read(topic, record);
        }
    }

    /** One unreadable record must not keep the others from being read; its content stays out of the log. */
    private static void read(FollowedTopic topic, ConsumerRecord<String, byte[]> record) {
        try {
            topic.take(type(record), record.value());
        } catch (IOException | RuntimeException unreadable) {
            LOG.errorf(
                    "Skipped an unreadable record: %s-%d@%d (%s)",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    unreadable.getClass().getSimpleName());
        }
    }

    private static String type(ConsumerRecord<?, ?> record) {
        var header = record.headers().lastHeader("ce_type");
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return settings;
    }
}
