package org.undersigned.notification.delivery.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.delivery.Claimed;
import org.undersigned.notification.delivery.DeliveryConfig;
import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.Audience;
import org.undersigned.notification.mailings.Lane;

/** The moment before DATA: who may still be written to is marked, and what their letter needs is looked up. */
@ApplicationScoped
class Marking {

    // A change of address writes to the address that is to be, and to the one that was.
    private static final String EMAIL = """
            case g.audience when 'ADDRESS' then (
                select case g.kind when 'CONFIRM_ADDRESS' then c.email else c.old_email end
                from address_change c where c.id = cast(m.occasion as uuid)) else s.email end
            """;

    private final Clock clock;
    private final Folding folding;
    private final Duration lease;

    Marking(DeliveryConfig config, Clock clock, Folding folding) {
        this.lease = config.lease();
        this.folding = folding;
        this.clock = clock;
    }

    Uni<List<Addressed>> begin(Mutiny.StatelessSession session, Lane lane, Collection<Claimed> mails) {
        if (mails.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return holdStrikes(session, lane, mails)
                .chain(() -> mark(session, mails))
                .chain(marked -> folding.fold(session, lane, marked))
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
                        .longs("ids", Keys.ids(mails))
                        .read(session, Object.class)
                        .replaceWithVoid();
    }

    /**
     * The last moment at which a mail can be stopped. Locking the supporter's row reads it as it is now, and makes an
     * unsubscription that comes at the same time wait for this commit.
     */
    private Uni<List<Long>> mark(Mutiny.StatelessSession session, Collection<Claimed> mails) {
        return Sql.of("""
                        update mail m set state = 'ATTEMPTING',
                            lease_until = now() + cast(cast(:lease as text) as interval),
                            attempts = m.attempts + case when m.state = 'CLAIMED' then 1 else 0 end
                        from mailing g, (
                            select s as person, s.id from supporter s
                            where s.id in (select supporter from mail where id = any(cast(:ids as bigint[])))
                            order by s.id for share) who
                        where m.id = any(cast(:ids as bigint[])) and m.claim = any(cast(:claims as uuid[]))
                            and m.state in ('CLAIMED', 'ATTEMPTING') and m.lease_until > now()
                            and m.deadline > cast(cast(:now as text) as timestamptz)
                            and g.id = m.mailing and g.paused_at is null and who.id = m.supporter
                            and may_be_written(g.audience, who.person) and still_true(g.strike, g.sequence)
                        returning m.id""")
                .longs("ids", Keys.ids(mails))
                .ids("claims", Keys.claims(mails))
                .with("lease", lease.toString())
                .with("now", clock.instant())
                .read(session, Marked.class)
                .map(marked -> marked.stream().map(Marked::id).toList());
    }

    private static Uni<Void> drop(Mutiny.StatelessSession session, Collection<Claimed> mails, List<Long> marked) {
        var refused = mails.stream().filter(it -> !marked.contains(it.id())).toList();
        return refused.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.of("""
                                update mail m set claim = null, lease_until = null,
                                    state = case when g.paused_at is null then 'CANCELLED' else 'QUEUED' end,
                                    settled_at = case when g.paused_at is null then now() end,
                                    words = case when g.paused_at is null then 'no longer wanted' end
                                from mailing g
                                where m.id = any(cast(:ids as bigint[])) and m.claim = any(cast(:claims as uuid[]))
                                    and m.state = 'CLAIMED' and m.lease_until > now() and g.id = m.mailing""")
                        .longs("ids", Keys.ids(refused))
                        .ids("claims", Keys.claims(refused))
                        .write(session)
                        .replaceWithVoid();
    }

    private Uni<List<Addressed>> letters(Mutiny.StatelessSession session, List<Long> marked) {
        if (marked.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Sql.of("""
                        select m.id, m.claim, m.mailing, m.occasion, g.kind, m.attempts, m.recovered, m.deadline,
                            g.petition, p.title, s.id as supporter, """ + EMAIL + """
                             as email, s.name, s.state in ('REFUSED', 'REMOVED') as refused,
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
                                end as ahead,
                            s.locale, coalesce(s.moves, 0) as moves,
                            (select row_to_json(n) from news n where n.petition = g.petition and n.id = g.news) as news,
                            """ + Folding.ALONG + """
                        from mail m join mailing g on g.id = m.mailing join supporter s on s.id = m.supporter
                            join petition p on p.slug = g.petition
                        where m.id = any(cast(:ids as bigint[]))""")
                .longs("ids", marked)
                .with("now", clock.instant())
                .read(session, Addressed.class);
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
}
