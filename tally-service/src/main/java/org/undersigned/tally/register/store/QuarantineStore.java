package org.undersigned.tally.register.store;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.register.Poison;

/** Records set apart. Rare, so entities do. */
@ApplicationScoped
public class QuarantineStore {

    private static final String TOPIC = SignatureEvent.TOPIC;

    private final Mutiny.SessionFactory sessions;

    QuarantineStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<List<QuarantinedRecord>> newest(int atMost) {
        return sessions.withStatelessSession(session -> session.createSelectionQuery(
                        "from QuarantinedRecord order by at desc, partition, offset", QuarantinedRecord.class)
                .setMaxResults(atMost)
                .getResultList());
    }

    /** The record, or null. */
    public Uni<QuarantinedRecord> find(int partition, long offset) {
        return sessions.withStatelessSession(
                session -> session.get(QuarantinedRecord.class, new QuarantinedRecord.Place(TOPIC, partition, offset)));
    }

    Uni<Void> put(Mutiny.StatelessSession session, List<Poison> poison) {
        return Multi.createFrom()
                .iterable(poison)
                .onItem()
                .transformToUniAndConcatenate(record -> session.upsert(QuarantinedRecord.of(TOPIC, record)))
                .onItem()
                .ignoreAsUni();
    }

    Uni<Void> release(Mutiny.StatelessSession session, QuarantinedRecord record) {
        return session.delete(record);
    }
}
