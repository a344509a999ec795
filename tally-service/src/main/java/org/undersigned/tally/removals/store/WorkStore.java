package org.undersigned.tally.removals.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.tally.register.Key;
import org.undersigned.tally.removals.Removal.State;
import org.undersigned.tally.removals.Work;
import org.undersigned.tally.removals.Work.Met;
import org.undersigned.tally.removals.Work.Stretch;

/** Who works at which removal, and how far they are. */
@ApplicationScoped
public class WorkStore {

    // As long as a worker may say nothing before another takes over; each batch and each stretch says something.
    static final String LEASE = "now() + interval '30 seconds'";

    private static final String CLAIMED = """
            r.id, r.petition, r.rule, cast(extract(epoch from r.asked_at) * 1000000 as bigint), r.state, r.cursor_inbox,
            r.cursor_id
            """;

    private static final String CLAIM = """
            update removal r set worker = cast(:worker as uuid), leased_until = %s
            where r.id = (select c.id from removal c where c.state in ('RUNNING', 'UNDOING')
                            and (c.leased_until <= now() or c.worker = cast(:worker as uuid))
                          order by c.asked_at limit 1 for update skip locked)
            returning %s
            """.formatted(LEASE, CLAIMED);

    // However few are met, a stretch is read quickly: by primary key, so many rows and no more.
    private static final String TO_REMOVE = """
            with stretch as (
              select * from signature where (inbox, id) > (cast(:inbox as text), cast(:id as uuid)) order by inbox, id limit 5000
            ), met as (
              select s.inbox, s.id from stretch s where %s
            ), ended as (
              select inbox, id from stretch order by inbox desc, id desc limit 1
            )
            select m.inbox, m.id, t.partition from met m cross join lateral (
              select partition from transition where inbox = m.inbox and id = m.id order by at desc limit 1) t
            union all select inbox, id, null from ended
            """.formatted(Criteria.MET);

    private static final String TO_RESTORE = """
            with stretch as (
              select s.inbox, s.id from signature s where s.removal = cast(:removal as uuid)
                and (s.inbox, s.id) > (cast(:inbox as text), cast(:id as uuid)) order by s.inbox, s.id limit 1000
            ), ended as (
              select inbox, id from stretch order by inbox desc, id desc limit 1
            )
            select m.inbox, m.id, t.partition from stretch m cross join lateral (
              select partition from transition where inbox = m.inbox and id = m.id order by at desc limit 1) t
            union all select inbox, id, null from ended
            """;

    private static final String GO_ON = """
            update removal r set cursor_inbox = :inbox, cursor_id = cast(:id as uuid), leased_until = %s
            where r.id = cast(:removal as uuid) and r.worker = cast(:worker as uuid) and r.state = :state
            returning r.id
            """.formatted(LEASE);

    private static final String END = """
            update removal r set state = :ended, ended_at = now(), worker = null
            where r.id = cast(:removal as uuid) and r.worker = cast(:worker as uuid) and r.state = :state
            returning r.id
            """;

    private final Mutiny.SessionFactory sessions;

    WorkStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The oldest removal at which nobody works, or whose worker has said nothing for long. */
    public Uni<Optional<Work>> claim(UUID worker) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(CLAIM, Object[].class)
                .setParameter("worker", worker.toString())
                .getResultList()
                .map(WorkStore::first));
    }

    public Uni<Stretch> next(Work work) {
        return sessions.withStatelessSession(session -> query(session, work)
                .setParameter("inbox", work.after().inbox())
                .setParameter("id", work.after().id().toString())
                .getResultList()
                .map(WorkStore::stretch));
    }

    private static Mutiny.SelectionQuery<Object[]> query(Mutiny.StatelessSession session, Work work) {
        return work.undoing()
                ? session.createNativeQuery(TO_RESTORE, Object[].class)
                        .setParameter("removal", work.id().toString())
                : Criteria.bind(
                        session.createNativeQuery(TO_REMOVE, Object[].class),
                        work.petition(),
                        work.rule(),
                        work.askedAt());
    }

    /** Remembers how far it is, unless another has taken over. */
    public Uni<Void> goOn(Work work, UUID worker, Key end) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(GO_ON, UUID.class)
                .setParameter("inbox", end.inbox())
                .setParameter("id", end.id().toString())
                .setParameter("removal", work.id().toString())
                .setParameter("worker", worker.toString())
                .setParameter("state", under(work))
                .getResultList()
                .replaceWithVoid());
    }

    public Uni<Void> end(Work work, UUID worker) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(END, UUID.class)
                .setParameter("ended", (work.undoing() ? State.UNDONE : State.DONE).name())
                .setParameter("removal", work.id().toString())
                .setParameter("worker", worker.toString())
                .setParameter("state", under(work))
                .getResultList()
                .replaceWithVoid());
    }

    static String under(Work work) {
        return (work.undoing() ? State.UNDOING : State.RUNNING).name();
    }

    private static Optional<Work> first(List<Object[]> rows) {
        return rows.stream().findFirst().map(WorkStore::work);
    }

    private static Work work(Object[] row) {
        var micros = ((Number) row[3]).longValue();
        return new Work(
                (UUID) row[0],
                (String) row[1],
                RuleJson.read((String) row[2]),
                Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                State.UNDOING.name().equals(row[4]),
                new Key((String) row[5], (UUID) row[6]));
    }

    private static Stretch stretch(List<Object[]> rows) {
        var met = rows.stream()
                .filter(row -> row[2] != null)
                .map(row -> new Met(((Number) row[2]).intValue(), key(row)))
                .toList();
        var end = rows.stream().filter(row -> row[2] == null).findFirst().map(WorkStore::key);
        return new Stretch(met, end.orElse(null));
    }

    private static Key key(Object[] row) {
        return new Key((String) row[0], (UUID) row[1]);
    }
}
