package org.undersigned.notification.supporters.listener;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** How far the reading of signatures is behind the log, in seconds. */
@ApplicationScoped
public class ReadingLag {

    // A reader that has had nothing to read for so long has read everything.
    private static final Duration QUIET = Duration.ofSeconds(15);

    private record Last(Instant readAt, Instant loggedAt) {}

    private final Clock clock = Clock.systemUTC();
    private volatile Last last = new Last(Instant.EPOCH, Instant.EPOCH);

    ReadingLag(MeterRegistry metrics) {
        Gauge.builder("undersigned.signatures.behind.seconds", this, ReadingLag::seconds)
                .description("Age of the newest signature event read, 0 when all are read")
                .strongReference(true)
                .register(metrics);
    }

    void read(ConsumerRecords<String, byte[]> records) {
        var newest = 0L;
        for (ConsumerRecord<String, byte[]> record : records) {
            newest = Math.max(newest, record.timestamp());
        }
        last = new Last(clock.instant(), Instant.ofEpochMilli(newest));
    }

    private double seconds() {
        var quiet = Duration.between(last.readAt(), clock.instant()).compareTo(QUIET) > 0;
        return quiet ? 0 : Duration.between(last.loggedAt(), last.readAt()).toMillis() / 1000.0;
    }
}
