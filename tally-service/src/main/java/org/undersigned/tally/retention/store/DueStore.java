package org.undersigned.tally.retention.store;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.tally.retention.Figures;
import org.undersigned.tally.retention.Kept;

/** Which petitions' time has come. */
@ApplicationScoped
public class DueStore {

    private static final int MOST = 500;

    // A change that was accepted in the last moment is read within the minute. What an organiser's rule has begun is
    // seen to its end, so that the ledger tells it.
    private static final String DUE = """
            p.kept_until <= now() - interval '1 minute' and not exists (select from clearing c where c.petition = p.slug)
            and not exists (select from removal r where r.petition = p.slug and r.state in ('RUNNING', 'UNDOING'))
            """;

    private static final String IS_ANY_DUE = "select exists (select from petition p where " + DUE + ")";

    // Every batch, rule and record driven again holds a lock on this table from its beginning to its end. So nobody is
    // in the middle of counting when a petition ends, and everybody after sees that it has. Those who count wait behind
    // us: not for longer than two seconds, should somebody who counts stand still.
    private static final String HURRY = "select set_config('lock_timeout', '2s', true)";
    private static final String FENCE = "lock table consumed in exclusive mode";

    private static final String BEGIN = """
            insert into clearing (petition) select p.slug from petition p where %s
            on conflict do nothing returning petition
            """.formatted(DUE);

    private static final String FIGURES = """
            select count(*) filter (where c.petition is null and p.kept_until > now()
                and p.kept_until <= now() + interval '30 days'),
              count(*) filter (where p.kept_until <= now() and c.ended_at is null), count(c.ended_at)
            from petition p left join clearing c on c.petition = p.slug
            """;

    private static final String ALL = """
            select p.slug, p.title, cast(extract(epoch from p.closes_at) * 1000 as bigint),
              cast(extract(epoch from p.kept_until) * 1000 as bigint),
              cast(extract(epoch from c.began_at) * 1000 as bigint),
              cast(extract(epoch from c.ended_at) * 1000 as bigint), coalesce(c.cleared, 0)
            from petition p left join clearing c on c.petition = p.slug
            where p.closes_at is not null order by c.ended_at nulls first, p.kept_until nulls first, p.slug limit :most
            """;

    private final Mutiny.SessionFactory sessions;

    DueStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** From now on nothing of these is counted any more. */
    public Uni<List<String>> begin() {
        return sessions.withStatelessSession(session ->
                        session.createNativeQuery(IS_ANY_DUE, Boolean.class).getSingleResult())
                .chain(some -> some ? beginBehindAllFences() : Uni.createFrom().item(List.of()));
    }

    private Uni<List<String>> beginBehindAllFences() {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(HURRY, String.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(FENCE).executeUpdate())
                .chain(() -> session.createNativeQuery(BEGIN, String.class).getResultList()));
    }

    public Uni<Figures> figures() {
        return sessions.withStatelessSession(session -> session.createNativeQuery(FIGURES, Object[].class)
                .getSingleResult()
                .map(row -> new Figures(number(row[0]), number(row[1]), number(row[2]))));
    }

    /** Those that close, the next to end first and those that have ended last. */
    public Uni<List<Kept>> all() {
        return sessions.withStatelessSession(session -> session.createNativeQuery(ALL, Object[].class)
                .setParameter("most", MOST)
                .getResultList()
                .map(rows -> rows.stream().map(DueStore::read).toList()));
    }

    private static Kept read(Object[] row) {
        return new Kept(
                (String) row[0],
                (String) row[1],
                instant(row[2]),
                instant(row[3]),
                instant(row[4]),
                instant(row[5]),
                number(row[6]));
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }

    private static Instant instant(Object millis) {
        return millis == null ? null : Instant.ofEpochMilli(number(millis));
    }
}
