package org.undersigned.notification.supporters.listener;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * How far the reading of signatures is behind the log, in seconds: the age of the oldest event of the batch under way. It
 * grows while a batch waits for the database. What no batch holds yet, the Kafka client's own metrics tell.
 */
@ApplicationScoped
public class ReadingLag {

    private final Clock clock = Clock.systemUTC();
    private final AtomicReference<Instant> oldest = new AtomicReference<>();

    ReadingLag(MeterRegistry metrics) {
        Gauge.builder("undersigned.signatures.behind.seconds", this, ReadingLag::seconds)
                .description("Age of the oldest signature event being read, 0 when none is")
                .strongReference(true)
                .register(metrics);
    }

    void begun(ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            var at = Instant.ofEpochMilli(record.timestamp());
            oldest.accumulateAndGet(at, (held, next) -> held == null || next.isBefore(held) ? next : held);
        }
    }

    void ended() {
        oldest.set(null);
    }

    double seconds() {
        var at = oldest.get();
        return at == null
                ? 0
                : Math.max(0, Duration.between(at, clock.instant()).toMillis() / 1000.0);
    }
}
