package org.undersigned.tally.register.listener;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicReference;
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
    private final AtomicReference<Duration> behind = new AtomicReference<>(Duration.ZERO);

    CountingMetrics(MeterRegistry metrics) {
        events = Counter.builder("undersigned.signature.events.counted")
                .description("Signature events the register took in")
                .register(metrics);
        quarantined = Counter.builder("undersigned.signature.events.quarantined")
                .description("Records set apart because they cannot be read or counted")
                .register(metrics);
        Gauge.builder(
                        "undersigned.signatures.behind.seconds",
                        behind,
                        age -> age.get().toMillis() / 1000.0)
                .description("Age of the oldest event of the last batch when it was counted")
                .register(metrics);
    }

    void counted(Counted counted) {
        events.increment(counted.events());
        quarantined.increment(counted.quarantined());
    }

    void seen(Batch batch) {
        Stream.concat(
                        batch.events().stream().map(Logged::at),
                        batch.poison().stream().map(Poison::at))
                .min(Comparator.naturalOrder())
                .ifPresent(oldest -> behind.set(Duration.between(oldest, Instant.now())));
    }
}
