package org.undersigned.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.undersigned.local.Ports;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedBrokerTest {

    private final int port = Ports.free();

    @Test
    void what_it_acknowledged_is_there_after_a_restart(@TempDir Path data) throws Exception {
        try (var broker = EmbeddedBroker.start(data, port)) {
            create("signatures", broker);
            send("signatures", "3 February 2016", Map.of(), broker);
        }

        try (var broker = EmbeddedBroker.start(data, port)) {
            assertThat(read("signatures", broker)).containsExactly("3 February 2016");
        }
    }

    @Test
    void it_reads_every_compression_a_service_may_choose(@TempDir Path data) throws Exception {
        try (var broker = EmbeddedBroker.start(data, port)) {
            create("signatures", broker);
            for (var compression : List.of("lz4", "zstd", "gzip", "snappy")) {
                send("signatures", compression, Map.of("compression.type", compression), broker);
            }
            assertThat(read("signatures", broker)).containsExactly("lz4", "zstd", "gzip", "snappy");
        }
    }

    @Test
    void a_misspelt_topic_does_not_appear(@TempDir Path data) {
        try (var broker = EmbeddedBroker.start(data, port);
                var admin = Admin.create(client(broker))) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("signatuers"))
                            .allTopicNames()
                            .get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    private static void create(String topic, EmbeddedBroker broker) throws Exception {
        // As the signatures have it: the broker opens every batch to stamp it.
        var stamped = new NewTopic(topic, 1, (short) 1).configs(Map.of("message.timestamp.type", "LogAppendTime"));
        try (var admin = Admin.create(client(broker))) {
            admin.createTopics(List.of(stamped)).all().get(20, TimeUnit.SECONDS);
        }
    }

    private static void send(String topic, String value, Map<String, Object> more, EmbeddedBroker broker)
            throws Exception {
        var settings = new HashMap<>(client(broker));
        settings.putAll(more);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(String topic, EmbeddedBroker broker) {
        try (var consumer = new KafkaConsumer<>(client(broker), new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).records(partition).stream()
                    .map(read -> read.value())
                    .toList();
        }
    }

    private static Map<String, Object> client(EmbeddedBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
