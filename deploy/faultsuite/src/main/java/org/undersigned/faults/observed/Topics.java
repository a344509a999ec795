package org.undersigned.faults.observed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import org.undersigned.faults.stage.Stage;

/** The topics as anybody may read them; by one thread. */
public final class Topics implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaConsumer<byte[], byte[]> consumer;

    public Topics(Stage stage) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", stage.cluster().bootstrap(),
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false",
                "default.api.timeout.ms", "60000");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Where all topics end now. */
    public Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(partitions(name -> true), PATIENCE);
    }

    /** Where one of them ends now. */
    public Map<TopicPartition, Long> ends(String topic) {
        return consumer.endOffsets(partitions(topic::equals), PATIENCE);
    }

    /** All that came since then, each partition in its order; of what is not named, everything. */
    public List<ConsumerRecord<byte[], byte[]>> since(Map<TopicPartition, Long> mark) {
        var ends = ends();
        consumer.assign(ends.keySet());
        ends.keySet().forEach(each -> consumer.seek(each, mark.getOrDefault(each, 0L)));
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue())) {
            consumer.poll(POLL).forEach(records::add);
        }
        return records;
    }

    private Collection<TopicPartition> partitions(Predicate<String> wanted) {
        return consumer.listTopics(PATIENCE).entrySet().stream()
                .filter(topic -> !topic.getKey().startsWith("__") && wanted.test(topic.getKey()))
                .flatMap(topic -> topic.getValue().stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
