package org.undersigned.intake.publishing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The one producer of this service. Kafka's own: the connector of Reactive Messaging sends through one thread that a
 * broker's absence blocks, and sends again what the producer has given up, as a new record out of order.
 */
@Singleton
class KafkaLink {

    /** As long as requests under way are waited for at a stop. */
    private static final Duration FLUSH = Duration.ofSeconds(10);

    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private final Producer<String, byte[]> producer;
    private final KafkaClientMetrics metrics;
    private volatile long askAgain = System.nanoTime();

    KafkaLink(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Publishing publishing,
            MeterRegistry registry) {
        this.producer =
                new KafkaProducer<>(settings(kafka, publishing), new StringSerializer(), new ByteArraySerializer());
        this.metrics = new KafkaClientMetrics(producer);
        metrics.bindTo(registry);
    }

    Producer<String, byte[]> producer() {
        return producer;
    }

    /** Whether it is known where the topic's partitions are. If not, that is asked for, and not waited for. */
    boolean knows(String topic) {
        long now = System.nanoTime();
        if (now - askAgain < 0) {
            return false;
        }
        try {
            return !producer.partitionsFor(topic).isEmpty();
        } catch (TimeoutException notYet) {
            // Thousands may be waiting: one question for all of them.
            askAgain = now + PAUSE;
            return false;
        }
    }

    @PreDestroy
    void close() {
        metrics.close();
        producer.close(FLUSH);
    }

    private static Map<String, Object> settings(Map<String, Object> kafka, Publishing publishing) {
        var settings = new HashMap<>(kafka);
        settings.putAll(publishing.producer());
        return settings;
    }
}
