package org.undersigned.notification.delivery.store;

import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;

import org.undersigned.notification.delivery.Settlement;

/** Counts what became of attempts, for Prometheus. */
@ApplicationScoped
class Tallies {

    private final MeterRegistry metrics;

    Tallies(MeterRegistry metrics) {
        this.metrics = metrics;
        for (var state : Settlement.State.values()) {
            metrics.counter("undersigned.mail.settled", "state", name(state));
        }
    }

    void count(Collection<Settlement> settled) {
        settled.forEach(it -> metrics.counter("undersigned.mail.settled", "state", name(it.state()))
                .increment());
    }

    private static String name(Settlement.State state) {
        return state.name().toLowerCase();
    }
}
