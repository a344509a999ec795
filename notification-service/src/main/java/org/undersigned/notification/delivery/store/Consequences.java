package org.undersigned.notification.delivery.store;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.delivery.DeliveryConfig;
import org.undersigned.notification.delivery.Settlement;

/** What one recipient's answer means for other mails, in the transaction that writes the answer down. */
@ApplicationScoped
class Consequences {

    private static final String MINUTES = "(array[1, 5, 15, 60])[least(times, 4)] * interval '1 minute'";

    private final DeliveryConfig config;
    private final Clock clock;

    Consequences(DeliveryConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    // Whoever else shares the inbox cannot be reached there either. An address that is only asked, or was left, is not
    // theirs, and who changed theirs shares it no more.
    Uni<Void> suppress(Mutiny.StatelessSession session, Collection<Settlement> settled) {
        return settled.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.of("""
                        update supporter s set suppressed = true where s.id in (
                            select x.id from mail m join supporter gone on gone.id = m.supporter
                            join mailing g on g.id = m.mailing and g.audience <> 'ADDRESS'
                            join supporter x on x.petition = gone.petition and x.inbox = gone.inbox
                                and (x.id = gone.id or x.moves is null and gone.moves is null)
                            where m.id = any(cast(:ids as bigint[])) order by x.id for update of x)""").longs("ids", ids(settled)).write(session).replaceWithVoid();
    }

    /**
     * Answers that come while a domain already rests are of the same wave. One that comes within an hour after the last
     * rest makes the next one longer.
     */
    Uni<Void> rest(Mutiny.StatelessSession session, Collection<Settlement> settled) {
        return settled.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.of("""
                        with asked as (
                            select mail_domain(s.email) as domain, max(r.words) as words
                            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(id bigint, words text)
                            join mail m on m.id = r.id join supporter s on s.id = m.supporter
                            where s.email is not null group by 1),
                        next as (
                            select a.domain, a.words, coalesce(d.until > cast(cast(:now as text) as timestamptz), false)
                                as resting, case when d.until > cast(cast(:now as text) as timestamptz) - interval '1 hour'
                                then d.times + 1 else 1 end as times
                            from asked a left join domain_rest d on d.domain = a.domain)
                        insert into domain_rest select domain, cast(cast(:now as text) as timestamptz) + """ + MINUTES + """
                        , times, words from next where not resting order by domain
                        on conflict (domain) do update set until = greatest(domain_rest.until, excluded.until),
                            times = greatest(domain_rest.times, excluded.times), words = excluded.words""")
                        .rows(settled)
                        .with("now", clock.instant())
                        .write(session)
                        .replaceWithVoid();
    }

    /** Mailings to people as they come (confirmations and such) go on: somebody else's strange server may not stop them. */
    Uni<Void> refuse(Mutiny.StatelessSession session, Collection<Settlement> settled) {
        return settled.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.of("""
                        with refused as (
                            select m.mailing, count(*) as times, max(r.words) as words, bool_and(m.occasion = '') as once
                            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(id bigint, words text)
                            join mail m on m.id = r.id group by 1),
                        held as (select g.id from mailing g where g.id in (select mailing from refused)
                            order by g.id for no key update)
                        update mailing g set refusals = coalesce(g.refusals, 0) + r.times,
                            paused_at = case when r.times + coalesce(g.refusals, 0) >= :most
                                and r.once
                                then coalesce(g.paused_at, now()) else g.paused_at end,
                            paused_why = case when r.times + coalesce(g.refusals, 0) >= :most
                                and r.once
                                then coalesce(g.paused_why, 'The text was refused: ' || r.words) else g.paused_why end
                        from refused r, held h where g.id = r.mailing and h.id = g.id""")
                        .rows(settled)
                        .with("most", config.mostRefusals())
                        .write(session)
                        .replaceWithVoid();
    }

    private static List<Long> ids(Collection<Settlement> settled) {
        return settled.stream().map(Settlement::id).toList();
    }
}
