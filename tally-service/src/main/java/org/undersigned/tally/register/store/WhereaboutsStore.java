package org.undersigned.tally.register.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.tally.events.Registered;

/** Where one signature stands, and the one it repeats: two look-ups by primary key, and the rules that took them out. */
@ApplicationScoped
public class WhereaboutsStore {

    private static final int COLUMNS = 6;

    private static final String FIND = """
            select s.state, cast(extract(epoch from s.submitted_at) * 1000 as bigint) as submitted_at,
                cast(extract(epoch from s.counted_at) * 1000 as bigint) as counted_at,
                cast(extract(epoch from s.changed_at) * 1000 as bigint) as changed_at,
                coalesce(r.description, s.why) as why, s.erased,
                f.state as f_state, cast(extract(epoch from f.submitted_at) * 1000 as bigint) as f_submitted_at,
                cast(extract(epoch from f.counted_at) * 1000 as bigint) as f_counted_at,
                cast(extract(epoch from f.changed_at) * 1000 as bigint) as f_changed_at,
                coalesce(fr.description, f.why) as f_why, f.erased as f_erased
            from signature s left join signature f on f.inbox = s.inbox and f.id = s.duplicate_of
            left join removal r on r.id = s.removal left join removal fr on fr.id = f.removal
            where s.inbox = :inbox and s.id = :id
            """;

    private final Mutiny.SessionFactory sessions;

    WhereaboutsStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Empty unless id and inbox belong together. */
    public Uni<Optional<Registered>> find(UUID id, String inbox) {
        return sessions.withStatelessTransaction(session -> hurry(session)
                .chain(() -> session.createNativeQuery(FIND, Object[].class)
                        .setParameter("inbox", inbox)
                        .setParameter("id", id)
                        .getResultList()
                        .map(rows -> rows.stream().findFirst().map(row -> read(row, 0, first(row))))));
    }

    /** Nobody waits for the answer after a second, and its place is wanted. */
    private static Uni<String> hurry(Mutiny.StatelessSession session) {
        return session.createNativeQuery("select set_config('statement_timeout', '1s', true)", String.class)
                .getSingleResult();
    }

    private static Registered first(Object[] row) {
        return row[COLUMNS] == null ? null : read(row, COLUMNS, null);
    }

    private static Registered read(Object[] row, int from, Registered repeats) {
        return new Registered(
                (String) row[from],
                instant(row[from + 1]),
                instant(row[from + 2]),
                instant(row[from + 3]),
                (String) row[from + 4],
                (Boolean) row[from + 5],
                repeats);
    }

    private static Instant instant(Object millis) {
        return millis == null ? null : Instant.ofEpochMilli(((Number) millis).longValue());
    }
}
