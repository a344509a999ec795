package org.undersigned.tally.register.listener;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.undersigned.tally.register.Batch;
import org.undersigned.tally.register.Logged;
import org.undersigned.tally.register.Poison;
import org.undersigned.tally.register.Progress.Counted;

/** How much was counted, and how far behind the log the register is. */
@ApplicationScoped
class CountingMetrics {

    private final Counter events;
    private final Counter quarantined;
    private final Map<Object, Instant> underWay = new ConcurrentHashMap<>();

    CountingMetrics(MeterRegistry metrics) {
        events = Counter.builder("undersigned.signature.events.counted")
                .description("Signature events the register took in")
                .register(metrics);
        quarantined = Counter.builder("undersigned.signature.events.quarantined")
                .description("Records set apart because they cannot be read or counted")
                .register(metrics);
        Gauge.builder("undersigned.signatures.behind.seconds", underWay, CountingMetrics::behind)
                .description("Age of the oldest event that was read and is not counted yet; 0 when there is none")
                .register(metrics);
    }

    void counted(Counted counted) {
        events.increment(counted.events());
        quarantined.increment(counted.quarantined());
    }

    /** To be run when the batch has ended. */
    Runnable begun(Batch batch) {
        var turn = new Object();
        Stream.concat(
                        batch.events().stream().map(Logged::at),
                        batch.poison().stream().map(Poison::at))
                .min(Comparator.naturalOrder())
                .ifPresent(oldest -> underWay.put(turn, oldest));
        return () -> underWay.remove(turn);
    }

    private static double behind(Map<Object, Instant> underWay) {
        var oldest = underWay.values().stream().min(Comparator.naturalOrder());
        return oldest.map(at -> Duration.between(at, Instant.now()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
