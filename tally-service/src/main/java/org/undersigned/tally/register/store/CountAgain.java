package org.undersigned.tally.register.store;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.tally.register.Logged;

/** Counts one record that had been set apart, behind the same fence as its partition's batches. */
@ApplicationScoped
public class CountAgain {

    private final Mutiny.SessionFactory sessions;
    private final ConsumedStore consumed;
    private final WriteEvents events;
    private final QuarantineStore quarantine;

    CountAgain(Mutiny.SessionFactory sessions, ConsumedStore consumed, WriteEvents events, QuarantineStore quarantine) {
        this.sessions = sessions;
        this.consumed = consumed;
        this.events = events;
        this.quarantine = quarantine;
    }

    public Uni<Void> count(Logged logged, QuarantinedRecord record) {
        return sessions.withStatelessTransaction(session -> consumed.lock(session, record.topic, record.partition)
                .chain(() -> events.write(session, List.of(logged)))
                .chain(() -> quarantine.release(session, record)));
    }
}
