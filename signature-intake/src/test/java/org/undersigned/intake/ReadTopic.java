package org.undersigned.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic read from its beginning, and each time on from where it was left: a consumer is dear to open. */
final class ReadTopic {

    private final KafkaConsumer<String, byte[]> consumer =
            new KafkaConsumer<>(KafkaLog.BROKER, new StringDeserializer(), new ByteArrayDeserializer());
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    private final List<TopicPartition> partitions;

    ReadTopic(String topic) {
        partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    synchronized List<ConsumerRecord<String, byte[]>> soFar() {
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
        }
        return List.copyOf(records);
    }
}
