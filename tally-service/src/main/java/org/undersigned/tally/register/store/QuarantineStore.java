package org.undersigned.tally.register.store;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.tally.register.Poison;
import org.undersigned.tally.register.Whose;

/** Records set apart. Rare, so entities do. */
@ApplicationScoped
public class QuarantineStore {

    private static final String TOPIC = SignatureEvent.TOPIC;

    // What cannot be read may be about any petition of the campaign: then the wish to be erased goes before.
    // A row without a key, from before there were any or with one that was none, is looked through.
    private static final String FORGET = """
            update quarantine q set payload = null, reason = 'erased: ' || q.reason
            from unnest(cast(:inbox as text[]), cast(:petition as text[])) as n (inbox, petition)
            where q.topic = :topic and q.payload is not null
              and (q.inbox = n.inbox or q.inbox is null and position(convert_to(n.inbox, 'UTF8') in q.payload) > 0)
              and (q.petition is null or q.petition = n.petition and q.type = :submitted)
            returning q.log_offset
            """;

    // What came late of a petition whose retention has ended, and cannot be read but for its petition.
    private static final String LATE = """
            update quarantine q set payload = null, inbox = null, reason = 'retention ended: ' || q.reason
            from unnest(cast(:partition as text[]), cast(:offset as text[])) as n (partition, log_offset), clearing c
            where q.topic = :topic and q.partition = cast(n.partition as int) and q.log_offset = cast(n.log_offset as bigint)
              and q.petition is null and position(convert_to('"' || c.petition || '"', 'UTF8') in q.payload) > 0
            returning q.log_offset
            """;

    private final Mutiny.SessionFactory sessions;
    private final EndedPetitions ended;

    QuarantineStore(Mutiny.SessionFactory sessions, EndedPetitions ended) {
        this.sessions = sessions;
        this.ended = ended;
    }

    /** The record, or null. */
    public Uni<QuarantinedRecord> find(int partition, long offset) {
        return sessions.withStatelessSession(
                session -> session.get(QuarantinedRecord.class, new QuarantinedRecord.Place(TOPIC, partition, offset)));
    }

    Uni<Void> put(Mutiny.StatelessSession session, List<Poison> poison) {
        return ended.without(session, poison, record -> record.whose().petition())
                .onItem()
                .transformToMulti(current -> Multi.createFrom().iterable(current))
                .onItem()
                .transformToUniAndConcatenate(record -> session.upsert(QuarantinedRecord.of(TOPIC, record)))
                .onItem()
                .ignoreAsUni()
                .chain(() -> forgetLate(session, poison));
    }

    private static Uni<Void> forgetLate(Mutiny.StatelessSession session, List<Poison> poison) {
        if (poison.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var query = session.createNativeQuery(LATE, Long.class).setParameter("topic", TOPIC);
        new Columns<>(query, poison)
                .bind("partition", record -> record.place().partition())
                .bind("offset", record -> record.place().offset());
        return query.getResultList().replaceWithVoid();
    }

    /** What was set apart of these people stays as a place in the log that can be asked about, and says nothing more. */
    Uni<Void> forget(Mutiny.StatelessSession session, List<Whose> people) {
        if (people.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var query = session.createNativeQuery(FORGET, Long.class)
                .setParameter("topic", TOPIC)
                .setParameter("submitted", SignatureSubmitted.TYPE);
        new Columns<>(query, people).bind("inbox", Whose::inbox).bind("petition", Whose::petition);
        return query.getResultList().replaceWithVoid();
    }

    Uni<Void> release(Mutiny.StatelessSession session, QuarantinedRecord record) {
        return session.delete(record);
    }
}
