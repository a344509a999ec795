package org.undersigned.tally.retention.run;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.undersigned.tally.retention.Figures;

/** Whether retention ends when it should, as of the last look that went well. */
@ApplicationScoped
class RetentionMetrics {

    private final AtomicReference<Figures> newest = new AtomicReference<>(new Figures(0, 0, 0));
    private final AtomicLong ranAt = new AtomicLong();

    RetentionMetrics(MeterRegistry metrics) {
        gauge(metrics, "ending", "Petitions whose personal data goes within 30 days", Figures::ending);
        gauge(
                metrics,
                "due",
                "Petitions whose retention is over and whose personal data is not gone yet",
                Figures::due);
        gauge(metrics, "ended", "Petitions whose personal data is gone", Figures::ended);
        Gauge.builder("undersigned.retention.last.run.seconds", ranAt, AtomicLong::get)
                .description("When this replica last looked whether any retention has ended, in Unix time; 0 for never")
                .register(metrics);
    }

    void ran(Figures figures) {
        newest.set(figures);
        ranAt.set(Instant.now().getEpochSecond());
    }

    private void gauge(MeterRegistry metrics, String name, String description, ToDoubleFunction<Figures> figure) {
        Gauge.builder("undersigned.retention." + name, newest, held -> figure.applyAsDouble(held.get()))
                .description(description)
                .register(metrics);
    }
}
