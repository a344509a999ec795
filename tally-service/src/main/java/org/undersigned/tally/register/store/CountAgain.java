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
    private final DrivenAgainStore drivenAgain;

    CountAgain(
            Mutiny.SessionFactory sessions,
            ConsumedStore consumed,
            WriteEvents events,
            QuarantineStore quarantine,
            DrivenAgainStore drivenAgain) {
        this.sessions = sessions;
        this.consumed = consumed;
        this.events = events;
        this.quarantine = quarantine;
        this.drivenAgain = drivenAgain;
    }

    /**
     * False where the record has gone since it was read, or its signatory was erased: an inbox's wish to be erased is in
     * its own partition, so behind the fence there is none under way.
     */
    public Uni<Boolean> count(Logged logged, QuarantinedRecord record) {
        return sessions.withStatelessTransaction(session -> consumed.lock(session, record.topic, record.partition)
                .chain(() -> session.get(QuarantinedRecord.class, place(record)))
                .chain(kept -> kept == null || kept.payload == null
                        ? Uni.createFrom().item(false)
                        : count(session, logged, record).replaceWith(true)));
    }

    private Uni<Void> count(Mutiny.StatelessSession session, Logged logged, QuarantinedRecord record) {
        return events.write(session, List.of(logged))
                .chain(() -> quarantine.release(session, record))
                .chain(() -> drivenAgain.remember(session, record));
    }

    private static QuarantinedRecord.Place place(QuarantinedRecord record) {
        return new QuarantinedRecord.Place(record.topic, record.partition, record.offset);
    }
}
