package org.undersigned.tally.retention.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.tally.register.Key;
import org.undersigned.tally.retention.Clearing;

/**
 * Takes what is personal out of the register, a stretch in a transaction. What counts stays a row, so that the count can be
 * counted anew, and keeps what breakdowns tell apart; nobody can tell any more whose it was.
 */
@ApplicationScoped
public class ClearingStore {

    // As long as a worker may say nothing before another takes over; each stretch says something.
    private static final String LEASE = "now() + interval '30 seconds'";

    private static final String CLAIM = """
            update clearing r set worker = cast(:worker as uuid), leased_until = %s
            where r.petition = (select c.petition from clearing c where c.ended_at is null
                                  and (c.leased_until <= now() or c.worker = cast(:worker as uuid))
                                order by c.began_at limit 1 for update skip locked)
            returning r.petition, r.cursor_inbox, r.cursor_id, r.cleared
            """.formatted(LEASE);

    // As in erasing, and more: nobody can sign again, so the fingerprints go too, and the id that mails and links have.
    // The moments are as coarse as the curve that everybody sees. What cannot be read and lies under an inbox that is
    // of this petition alone is of this petition.
    private static final String CLEAR = """
            with stretch as materialized (
              select inbox, id, petition from signature where (inbox, id) > (cast(:inbox as text), cast(:id as uuid))
              order by inbox, id limit 2000
            ), mine as (
              select inbox, id from stretch where petition = :petition
            ), steps as (
              delete from transition t using mine m where t.inbox = m.inbox and t.id = m.id
            ), apart as (
              update quarantine q set payload = null, inbox = null, reason = 'retention ended: ' || q.reason
              where q.petition is null and q.inbox in (select inbox from mine)
                and not exists (select from signature o where o.inbox = q.inbox and o.petition <> :petition)
            ), cleared as (
              update signature s set inbox = '', id = gen_random_uuid(), person = null, household = null, duplicate_of = null,
                erased = true, name = null, postcode = null, domain = null, signals = null, consent = null,
                country = case when s.state = 'COUNTED' then s.country end,
                nation = case when s.state = 'COUNTED' then s.nation end,
                area = case when s.state = 'COUNTED' then s.area end,
                occupation = case when s.state = 'COUNTED' then s.occupation end,
                gathering = case when s.state = 'COUNTED' then s.gathering end,
                confirmed_at = null, submitted_at = date_bin('15 minutes', s.submitted_at, timestamptz 'epoch'),
                counted_at = date_bin('15 minutes', s.counted_at, timestamptz 'epoch'),
                changed_at = date_bin('15 minutes', s.changed_at, timestamptz 'epoch')
              from mine m where s.inbox = m.inbox and s.id = m.id
              returning s.petition
            )
            select (select count(*) from cleared), e.inbox, e.id
            from (select inbox, id from stretch order by inbox desc, id desc limit 1) e
            """;

    private static final String GO_ON = """
            update clearing r set cursor_inbox = :inbox, cursor_id = cast(:id as uuid), cleared = r.cleared + :cleared,
              leased_until = %s
            where r.petition = :petition and r.worker = cast(:worker as uuid) and r.ended_at is null
            returning r.cleared
            """.formatted(LEASE);

    // What was set apart stays a place in the log that can be asked about, as after erasing.
    private static final String SET_APART = """
            update quarantine set payload = null, inbox = null, reason = 'retention ended: ' || reason
            where (payload is not null or inbox is not null)
              and (petition = :petition
                or petition is null and position(convert_to('"' || cast(:petition as text) || '"', 'UTF8') in payload) > 0)
            """;
    private static final String WHERE_RULES_WERE = "update removal set cursor_inbox = '' where petition = :petition";
    private static final String UNTOLD = "delete from untold_correction where petition = :petition";

    private static final String END = """
            update clearing r set ended_at = now(), worker = null, cursor_inbox = '', cursor_id = default
            where r.petition = :petition and r.worker = cast(:worker as uuid) and r.ended_at is null
            returning r.cleared
            """;

    private final Mutiny.SessionFactory sessions;

    ClearingStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The oldest at which nobody works, or whose worker has said nothing for long. */
    public Uni<Optional<Clearing>> claim(UUID worker) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(CLAIM, Object[].class)
                .setParameter("worker", worker.toString())
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(ClearingStore::read)));
    }

    /** How a stretch went; with {@code ended}, nothing personal is left of the petition. */
    public record Progress(long cleared, boolean ended) {}

    /** Fails, and leaves everything as it was, where another has taken over. */
    public Uni<Progress> clear(Clearing clearing, UUID worker) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(CLEAR, Object[].class)
                .setParameter("petition", clearing.petition())
                .setParameter("inbox", clearing.after().inbox())
                .setParameter("id", clearing.after().id().toString())
                .getResultList()
                .chain(looked -> looked.isEmpty()
                        ? end(session, clearing, worker)
                        : goOn(session, clearing, worker, looked.getFirst())));
    }

    private static Uni<Progress> goOn(
            Mutiny.StatelessSession session, Clearing clearing, UUID worker, Object[] stretch) {
        return own(session.createNativeQuery(GO_ON, Long.class), clearing, worker)
                .setParameter("cleared", stretch[0])
                .setParameter("inbox", stretch[1])
                .setParameter("id", stretch[2].toString())
                .getResultList()
                .map(cleared -> new Progress(stillOwn(cleared), false));
    }

    private static Uni<Progress> end(Mutiny.StatelessSession session, Clearing clearing, UUID worker) {
        return run(session, SET_APART, clearing)
                .chain(() -> run(session, WHERE_RULES_WERE, clearing))
                .chain(() -> run(session, UNTOLD, clearing))
                .chain(() -> own(session.createNativeQuery(END, Long.class), clearing, worker)
                        .getResultList())
                .map(cleared -> new Progress(stillOwn(cleared), true));
    }

    private static Uni<Integer> run(Mutiny.StatelessSession session, String sql, Clearing clearing) {
        return session.createNativeQuery(sql)
                .setParameter("petition", clearing.petition())
                .executeUpdate();
    }

    private static Mutiny.SelectionQuery<Long> own(Mutiny.SelectionQuery<Long> query, Clearing clearing, UUID worker) {
        return query.setParameter("petition", clearing.petition()).setParameter("worker", worker.toString());
    }

    private static long stillOwn(List<Long> cleared) {
        if (cleared.isEmpty()) {
            throw new IllegalStateException("the clearing was taken over");
        }
        return cleared.getFirst();
    }

    private static Clearing read(Object[] row) {
        return new Clearing((String) row[0], new Key((String) row[1], (UUID) row[2]), ((Number) row[3]).longValue());
    }
}
