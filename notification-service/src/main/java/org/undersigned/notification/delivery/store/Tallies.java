package org.undersigned.notification.delivery.store;

import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;

import org.undersigned.notification.delivery.Settlement;

/** Counts what became of attempts, for Prometheus. */
@ApplicationScoped
class Tallies {

    private static final String SETTLED = "undersigned.mail.settled";
    private static final String EFFECTS = "undersigned.mail.effects";

    private final MeterRegistry metrics;

    Tallies(MeterRegistry metrics) {
        this.metrics = metrics;
        for (var state : Settlement.State.values()) {
            metrics.counter(SETTLED, "state", name(state));
        }
        for (var effect : Settlement.Effect.values()) {
            metrics.counter(EFFECTS, "effect", name(effect));
        }
    }

    void count(Collection<Settlement> settled) {
        settled.forEach(it -> {
            metrics.counter(SETTLED, "state", name(it.state())).increment();
            metrics.counter(EFFECTS, "effect", name(it.effect())).increment();
        });
    }

    /** What a replica left that died in the attempt. */
    void unknown(int count) {
        metrics.counter(EFFECTS, "effect", name(Settlement.Effect.UNKNOWN_OUTCOME))
                .increment(count);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase();
    }
}
