package org.undersigned.notification.bounces.imap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.undersigned.notification.bounces.Outcome;
import org.undersigned.notification.bounces.Reaction;
import org.undersigned.notification.bounces.Reason;
import org.undersigned.notification.bounces.Round;

/** What came back and what followed, for Prometheus. */
@Singleton
class BounceGauges implements Round.Listener {

    private static final String READ = "undersigned.bounces.read";
    private static final String ACTED = "undersigned.bounces.acted";
    private static final String IGNORED = "undersigned.bounces.ignored";

    private final MeterRegistry metrics;
    // Null until this is known, so that a service without a mailbox alarms nobody.
    private volatile Instant readAt;
    private volatile boolean away;

    BounceGauges(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        for (var meaning : Outcome.Meaning.values()) {
            metrics.counter(ACTED, "outcome", name(meaning));
        }
        for (var reason : Reason.values()) {
            metrics.counter(IGNORED, "reason", name(reason));
        }
        gauge("undersigned.bounces.mailbox.away", it -> it.away ? 1 : 0);
        gauge("undersigned.bounces.last.read.seconds", it -> it.age(clock.instant()));
    }

    private void gauge(String name, ToDoubleFunction<BounceGauges> value) {
        Gauge.builder(name, this, value).strongReference(true).register(metrics);
    }

    private double age(Instant now) {
        return readAt == null
                ? Double.NaN
                : Math.max(0, Duration.between(readAt, now).toSeconds());
    }

    @Override
    public void handled(Outcome outcome, Reaction reaction) {
        metrics.counter(READ).increment();
        switch (reaction) {
            case Reaction.Nothing it ->
                metrics.counter(IGNORED, "reason", name(it.why())).increment();
            default -> acted((Outcome.Genuine) outcome);
        }
    }

    private void acted(Outcome.Genuine outcome) {
        metrics.counter(ACTED, "outcome", name(outcome.meaning())).increment();
    }

    /** By whichever replica. */
    void readAt(Instant instant) {
        readAt = instant;
    }

    void away(boolean now) {
        away = now;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase();
    }
}
