package org.undersigned.tally.register.store;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.register.Logged.Place;
import org.undersigned.tally.register.Lot;
import org.undersigned.tally.register.SetApart;
import org.undersigned.tally.register.SetApart.Pile;

/** Quarantine as an organiser works through it: without the records themselves, which may be large. */
@ApplicationScoped
public class SetApartStore {

    private static final int MOST_PILES = 200;

    private static final String MEANT = """
            topic = :topic and (partition, log_offset) > (:partition, :offset)
            and (cast(:petition as text) is null or coalesce(petition, '') = cast(:petition as text))
            and (cast(:reason as text) is null or reason = cast(:reason as text))
            """;

    private static final String PAGE = """
            select partition, log_offset, cast(extract(epoch from at) * 1000 as bigint) as at, type, reason, petition,
              cast(extract(epoch from dismissed_at) * 1000 as bigint) as dismissed, note
            from quarantine where dismissed_at is %s null and %s
            order by partition, log_offset limit :most
            """;
    private static final String OPEN = PAGE.formatted("", MEANT);
    private static final String DISMISSED = PAGE.formatted("not", MEANT);

    private static final String PILES = """
            select petition, reason, count(*) as records, cast(extract(epoch from min(at)) * 1000 as bigint) as first,
              cast(extract(epoch from max(at)) * 1000 as bigint) as last
            from quarantine where topic = :topic and dismissed_at is null
            group by petition, reason order by records desc, petition, reason limit :most
            """;

    // What was dealt with is not kept: it may be personal.
    private static final String DISMISS = """
            update quarantine set dismissed_at = now(), note = :note, payload = null
            where (topic, partition, log_offset) in (
              select topic, partition, log_offset from quarantine where dismissed_at is null and %s
              order by partition, log_offset limit :most for update skip locked)
            returning log_offset
            """.formatted(MEANT);

    private static final String DISMISS_ONE = """
            update quarantine set dismissed_at = now(), note = :note, payload = null
            where topic = :topic and partition = :partition and log_offset = :offset and dismissed_at is null
            returning log_offset
            """;

    private final Mutiny.SessionFactory sessions;

    SetApartStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The largest first. */
    public Uni<List<Pile>> piles() {
        return sessions.withStatelessSession(session -> session.createNativeQuery(PILES, Object[].class)
                .setParameter("topic", SignatureEvent.TOPIC)
                .setParameter("most", MOST_PILES)
                .getResultList()
                .map(rows -> rows.stream().map(SetApartStore::pile).toList()));
    }

    /** In the order of partition and offset. */
    public Uni<List<SetApart>> page(Lot lot, boolean dismissed, Place after, int most) {
        return sessions.withStatelessSession(session -> meant(
                        session.createNativeQuery(dismissed ? DISMISSED : OPEN, Object[].class), lot, after)
                .setParameter("most", most)
                .getResultList()
                .map(rows -> rows.stream().map(SetApartStore::read).toList()));
    }

    /** As many as that at once, from the first on; how many they were. */
    public Uni<Integer> dismiss(Lot lot, String note, int most) {
        return sessions.withStatelessTransaction(
                session -> meant(session.createNativeQuery(DISMISS, Long.class), lot, Place.BEGINNING)
                        .setParameter("note", note)
                        .setParameter("most", most)
                        .getResultList()
                        .map(List::size));
    }

    /** False where it is not there, or dealt with already. */
    public Uni<Boolean> dismiss(Place place, String note) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(DISMISS_ONE, Long.class)
                .setParameter("topic", SignatureEvent.TOPIC)
                .setParameter("partition", place.partition())
                .setParameter("offset", place.offset())
                .setParameter("note", note)
                .getResultList()
                .map(rows -> !rows.isEmpty()));
    }

    private static <T> SelectionQuery<T> meant(SelectionQuery<T> query, Lot lot, Place after) {
        return query.setParameter("topic", SignatureEvent.TOPIC)
                .setParameter("partition", after.partition())
                .setParameter("offset", after.offset())
                .setParameter("petition", lot.petition())
                .setParameter("reason", lot.reason());
    }

    private static Pile pile(Object[] row) {
        return new Pile((String) row[0], (String) row[1], number(row[2]), instant(row[3]), instant(row[4]));
    }

    private static SetApart read(Object[] row) {
        return new SetApart(
                ((Number) row[0]).intValue(),
                number(row[1]),
                instant(row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                instant(row[6]),
                (String) row[7]);
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }

    private static Instant instant(Object millis) {
        return millis == null ? null : Instant.ofEpochMilli(number(millis));
    }
}
