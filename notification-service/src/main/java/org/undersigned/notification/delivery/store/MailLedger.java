package org.undersigned.notification.delivery.store;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.delivery.Claimed;
import org.undersigned.notification.delivery.Ledger;
import org.undersigned.notification.delivery.Settlement;
import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.Audience;
import org.undersigned.notification.mailings.Lane;

/**
 * The ledger in PostgreSQL. Leases are counted by the database's clock, which all replicas share; when a mail is due
 * and when it is too late, by the service's.
 */
@ApplicationScoped
public class MailLedger implements Ledger {

    // Short, for mails that were only claimed by a replica that died should not wait long. One whose lease runs out
    // before
    // a slow server lets a courier come to it is not marked, and so goes back into the queue.
    private static final String CLAIM_LEASE = "interval '30 seconds'";
    // Longer than every time-out of one SMTP dialogue together.
    private static final String ATTEMPT_LEASE = "interval '6 minutes'";

    private final Transactions transactions;
    private final Tallies tallies;
    private final Clock clock;

    MailLedger(Transactions transactions, Tallies tallies, Clock clock) {
        this.transactions = transactions;
        this.tallies = tallies;
        this.clock = clock;
    }

    @Override
    public List<Claimed> claim(Lane lane, int count) {
        return transactions.await(session -> Sql.of("""
                        update mail set state = 'CLAIMED', claim = :claim, lease_until = now() + """ + CLAIM_LEASE + """
                         from (
                            select m.id from mail m
                            join mailing g on g.id = m.mailing
                            join supporter s on s.id = m.supporter
                            join petition p on p.slug = g.petition
                            where m.lane = :lane and m.state = 'QUEUED'
                                and m.due_at <= cast(cast(:now as text) as timestamptz)
                                and m.deadline > cast(cast(:now as text) as timestamptz)
                                and may_be_written(g.audience, s) and still_true(g.strike, g.sequence)
                            order by m.due_at, m.id limit :count for update of m skip locked) due
                        where mail.id = due.id returning mail.id, mail.claim""")
                .with("claim", UUID.randomUUID())
                .with("lane", lane.ordinal())
                .with("count", count)
                .with("now", clock.instant())
                .read(session, Claimed.class));
    }

    @Override
    public void giveBack(Collection<Claimed> mails) {
        transactions.await(session -> Sql.of("""
                        update mail set state = 'QUEUED', claim = null, lease_until = null
                        where id = any(cast(:ids as bigint[])) and claim = any(cast(:claims as uuid[]))
                            and state = 'CLAIMED'""")
                .longs("ids", idsOf(mails))
                .ids("claims", claimsOf(mails))
                .write(session));
    }

    @Override
    public List<Addressed> turn(Lane lane, Collection<Settlement> settled, Collection<Claimed> next) {
        var begun = transactions.await(session -> settle(session, settled).chain(() -> begin(session, lane, next)));
        tallies.count(settled);
        return begun;
    }

    private Uni<Void> settle(Mutiny.StatelessSession session, Collection<Settlement> settled) {
        if (settled.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Sql.of("""
                        with r as (select * from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                            id bigint, claim uuid, state text, due_at timestamptz, words text, recovered boolean))
                        update mail m set state = r.state, due_at = coalesce(r.due_at, m.due_at), words = r.words,
                            recovered = r.recovered, claim = null, lease_until = null,
                            settled_at = case when r.state = 'QUEUED' then null else now() end
                        from r where m.id = r.id and m.claim = r.claim and m.state = 'ATTEMPTING'""")
                .rows(settled)
                .write(session)
                .chain(() -> suppress(
                        session,
                        settled.stream()
                                .filter(Settlement::suppress)
                                .map(Settlement::id)
                                .toList()));
    }

    // Whoever else shares the inbox cannot be reached there either.
    private static Uni<Void> suppress(Mutiny.StatelessSession session, List<Long> mails) {
        return mails.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.of("""
                                update supporter s set suppressed = true from mail m join supporter gone on gone.id = m.supporter
                                where m.id = any(cast(:ids as bigint[])) and s.petition = gone.petition
                                    and s.inbox = gone.inbox""").longs("ids", mails).write(session).replaceWithVoid();
    }

    private Uni<List<Addressed>> begin(Mutiny.StatelessSession session, Lane lane, Collection<Claimed> mails) {
        if (mails.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return holdStrikes(session, lane, mails)
                .chain(() -> mark(session, mails))
                .chain(marked -> drop(session, mails, marked)
                        .chain(() -> letters(session, marked))
                        .call(letters -> remember(session, letters)));
    }

    /** Strike mails are marked under the lock that a strike is changed under: none with an old date slips through. */
    private static Uni<Void> holdStrikes(Mutiny.StatelessSession session, Lane lane, Collection<Claimed> mails) {
        return lane != Lane.DATES
                ? Uni.createFrom().voidItem()
                : Sql.of("""
                        select pg_advisory_xact_lock_shared(2, hashtext(petition)) is null as held from (
                            select distinct g.petition from mail m join mailing g on g.id = m.mailing
                            where m.id = any(cast(:ids as bigint[])) and g.audience = 'STRIKES' order by 1) sorted""")
                        .longs("ids", idsOf(mails))
                        .read(session, Object.class)
                        .replaceWithVoid();
    }

    /**
     * The last moment at which a mail can be stopped. Locking the supporter's row reads it as it is now, and makes an
     * unsubscription that comes at the same time wait for this commit.
     */
    private Uni<List<Long>> mark(Mutiny.StatelessSession session, Collection<Claimed> mails) {
        return Sql.of("""
                        update mail m set state = 'ATTEMPTING', lease_until = now() + """ + ATTEMPT_LEASE + """
                        , attempts = m.attempts + case when m.state = 'CLAIMED' then 1 else 0 end
                        from mailing g, (
                            select s as person, s.id from supporter s
                            where s.id in (select supporter from mail where id = any(cast(:ids as bigint[])))
                            order by s.id for share) who
                        where m.id = any(cast(:ids as bigint[])) and m.claim = any(cast(:claims as uuid[]))
                            and m.state in ('CLAIMED', 'ATTEMPTING') and m.lease_until > now()
                            and m.deadline > cast(cast(:now as text) as timestamptz)
                            and g.id = m.mailing and who.id = m.supporter
                            and may_be_written(g.audience, who.person) and still_true(g.strike, g.sequence)
                        returning m.id""")
                .longs("ids", idsOf(mails))
                .ids("claims", claimsOf(mails))
                .with("now", clock.instant())
                .read(session, Marked.class)
                .map(marked -> marked.stream().map(Marked::id).toList());
    }

    private static Uni<Void> drop(Mutiny.StatelessSession session, Collection<Claimed> mails, List<Long> marked) {
        var refused = mails.stream().filter(it -> !marked.contains(it.id())).toList();
        return refused.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.of("""
                                update mail set state = 'CANCELLED', settled_at = now(), words = 'no longer wanted',
                                    claim = null, lease_until = null
                                where id = any(cast(:ids as bigint[])) and claim = any(cast(:claims as uuid[]))
                                    and state = 'CLAIMED' and lease_until > now()""")
                        .longs("ids", idsOf(refused))
                        .ids("claims", claimsOf(refused))
                        .write(session)
                        .replaceWithVoid();
    }

    private Uni<List<Addressed>> letters(Mutiny.StatelessSession session, List<Long> marked) {
        if (marked.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Sql.of("""
                        select m.id, m.claim, m.mailing, m.occasion, g.kind, m.attempts, m.recovered, m.deadline,
                            g.petition, p.title, s.id as supporter, s.email, s.name, s.state = 'REFUSED' as refused,
                            s.confirm_token, s.withdraw_token, s.not_me_token, s.status_token, g.threshold, g.count,
                            (select row_to_json(k) from strike k where k.id = g.strike) as strike,
                            (select row_to_json(v) from (
                                select v.*, v.strike as id, g.petition as petition, k.changed_at
                                from told t join strike_version v on v.strike = t.strike and v.sequence = t.sequence
                                    join strike k on k.id = t.strike
                                where t.strike = g.strike and t.supporter = s.id) v) as told_before,
                            case when g.kind = 'STRIKE_DATES' then (
                                select json_agg(k order by k.starts_at) from strike k where k.petition = g.petition
                                    and k.status = 'PLANNED' and k.starts_at > cast(cast(:now as text) as timestamptz))
                                end as ahead
                        from mail m join mailing g on g.id = m.mailing join supporter s on s.id = m.supporter
                            join petition p on p.slug = g.petition
                        where m.id = any(cast(:ids as bigint[]))""").longs("ids", marked).with("now", clock.instant()).read(session, Addressed.class);
    }

    /** Who is told a date now is who hears when it changes. */
    private static Uni<Void> remember(Mutiny.StatelessSession session, List<Addressed> letters) {
        var told = letters.stream()
                .filter(it -> it.kind().audience() == Audience.STRIKES)
                .flatMap(it -> Told.by(it).stream())
                .toList();
        return told.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.of("insert into told select supporter, strike, max(sequence) from "
                                + Sql.ROWS_OF.formatted("told") + """
                                 group by 1, 2 on conflict (strike, supporter) do update set
                                    sequence = greatest(told.sequence, excluded.sequence)""")
                        .rows(told)
                        .write(session)
                        .replaceWithVoid();
    }

    private record Marked(long id) {}

    private record Told(UUID supporter, String strike, int sequence) {
        static List<Told> by(Addressed letter) {
            var strikes = letter.ahead() == null ? Arrays.asList(letter.strike()) : letter.ahead();
            return strikes.stream()
                    .filter(it -> it != null)
                    .map(it -> new Told(letter.supporter(), it.id(), it.sequence()))
                    .toList();
        }
    }

    private static List<Long> idsOf(Collection<Claimed> mails) {
        return mails.stream().map(Claimed::id).toList();
    }

    private static List<UUID> claimsOf(Collection<Claimed> mails) {
        return mails.stream().map(Claimed::claim).distinct().toList();
    }
}
