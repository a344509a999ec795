package org.undersigned.intake.signing.store;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureConfirmed;
import org.undersigned.intake.events.SignatureEvent.SignatureErased;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.intake.events.SignatureEvent.SignatureWithdrawn;
import org.undersigned.intake.publishing.Outlet;
import org.undersigned.intake.publishing.Publication;

/** The only store of signatures that this service has. */
@Singleton
public class SignatureLog {

    private final Outlet outlet;
    private final Counter acknowledged;
    private final Counter refused;

    SignatureLog(Outlet outlet, MeterRegistry metrics) {
        this.outlet = outlet;
        this.acknowledged = metrics.counter("undersigned.signatures.acknowledged");
        this.refused = metrics.counter("undersigned.signatures.refused");
    }

    /** Completes when Kafka has it; fails with {@link org.undersigned.intake.publishing.NotAcknowledged}. */
    public Uni<Void> append(SignatureEvent event) {
        return outlet.send(SignatureEvent.TOPIC, publication(event))
                .invoke(() -> acknowledged.increment())
                .onFailure()
                .invoke(() -> refused.increment());
    }

    private Publication publication(SignatureEvent event) {
        var value = outlet.write(event);
        return switch (event) {
            case SignatureSubmitted e ->
                new Publication(e.inbox(), "submitted:" + e.id(), SignatureSubmitted.TYPE, value);
            case SignatureConfirmed e ->
                new Publication(e.inbox(), "confirmed:" + e.id(), SignatureConfirmed.TYPE, value);
            case SignatureWithdrawn e ->
                new Publication(e.inbox(), "withdrawn:" + e.id(), SignatureWithdrawn.TYPE, value);
            case SignatureErased e -> new Publication(e.inbox(), "erased:" + e.id(), SignatureErased.TYPE, value);
        };
    }
}
