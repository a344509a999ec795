package org.undersigned.notification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import org.undersigned.testing.KafkaResource;

/** Writes to Kafka what the other services would write, and looks at what this one wrote. */
public final class Log {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", KafkaResource.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    private Log() {}

    public static void publish(String topic, String key, Object event) {
        try {
            publish(topic, key, (String) event.getClass().getField("TYPE").get(null), JSON.writeValueAsBytes(event));
        } catch (ReflectiveOperationException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void publish(String topic, String key, String type, byte[] body) {
        var entry = new ProducerRecord<>(topic, key, body);
        entry.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        try {
            PRODUCER.send(entry).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The newest record of a topic with one partition; empty where there is none, or the broker is slow today. */
    public static Optional<byte[]> last(String topic) {
        var all = List.of(new TopicPartition(topic, 0));
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", KafkaResource.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(all);
            var end = consumer.endOffsets(all).get(all.getFirst());
            consumer.seek(all.getFirst(), Math.max(0, end - 1));
            var last = Optional.<byte[]>empty();
            for (var entry : consumer.poll(Duration.ofSeconds(5))) {
                last = Optional.of(entry.value());
            }
            return last;
        }
    }
}
