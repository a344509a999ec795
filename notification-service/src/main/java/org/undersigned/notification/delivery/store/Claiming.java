package org.undersigned.notification.delivery.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.delivery.Allotment;
import org.undersigned.notification.delivery.Allotment.PutOff;
import org.undersigned.notification.delivery.Allotment.State;
import org.undersigned.notification.delivery.Allotment.Waiting;
import org.undersigned.notification.delivery.Claimed;
import org.undersigned.notification.delivery.DeliveryConfig;
import org.undersigned.notification.delivery.Rates;
import org.undersigned.notification.mailings.CourtesyConfig;
import org.undersigned.notification.mailings.Lane;
import org.undersigned.notification.mailings.QuietHours;

/** Looks at the oldest mails of a lane, and takes those that may go now. What it looks at is bounded, whatever waits. */
@ApplicationScoped
class Claiming {

    // Short, for mails that were only claimed by a replica that died should not wait long. One whose lease runs out
    // before a slow server lets a courier come to it is not marked, and so goes back into the queue.
    private final Duration lease;
    private final Rates rates;
    private final Buckets buckets;
    private final QuietHours quiet;
    private final Clock clock;

    Claiming(DeliveryConfig config, CourtesyConfig courtesy, Buckets buckets, Clock clock) {
        this.quiet = courtesy.courtesy().quiet();
        this.lease = config.claimLease();
        this.rates = Rates.of(config);
        this.buckets = buckets;
        this.clock = clock;
    }

    /** @param isMore whether a look at the next ones may find some that can go */
    record Found(List<Claimed> claimed, boolean isMore) {}

    /** @param window how many to look at, for so many to take */
    Uni<Found> claim(Mutiny.StatelessSession session, Lane lane, int window, int count, Set<String> slow) {
        return window(session, lane, window)
                .chain(waiting -> waiting.isEmpty()
                        ? Uni.createFrom().item(new Found(List.of(), false))
                        : allot(session, waiting, lane, count, slow)
                                .map(it -> new Found(it.claimed(), it.isMore() && waiting.size() == window)));
    }

    private Uni<List<Waiting>> window(Mutiny.StatelessSession session, Lane lane, int size) {
        return Sql.of("""
                        select m.id, mail_domain(s.email) as domain, g.paused_at is not null as paused,
                            case when m.lane = :waits then p.time_zone end as nights from mail m
                        join mailing g on g.id = m.mailing
                        join supporter s on s.id = m.supporter
                        join petition p on p.slug = g.petition
                        where m.lane = :lane and m.state = 'QUEUED'
                            and m.due_at <= cast(cast(:now as text) as timestamptz)
                            and m.deadline > cast(cast(:now as text) as timestamptz)
                            and may_be_written(g.audience, s) and still_true(g.strike, g.sequence)
                        order by m.due_at, m.id limit :size for update of m skip locked""")
                .with("lane", lane.ordinal())
                .with("size", size)
                .with("now", clock.instant())
                .with("waits", Lane.NEWS.ordinal())
                .read(session, Waiting.class);
    }

    private Uni<Found> allot(
            Mutiny.StatelessSession session, List<Waiting> waiting, Lane lane, int count, Set<String> slow) {
        var domains = waiting.stream().map(Waiting::domain).distinct().toList();
        var now = clock.instant();
        return resting(session, domains)
                .map(resting -> new State(lane, count, rates, quiet, resting, slow, now))
                .chain(state ->
                        buckets.hold(session, rates, domains, now).map(held -> Allotment.of(waiting, state, held)))
                .chain(allotment -> write(session, allotment)
                        .map(claimed -> new Found(claimed, !allotment.putOff().isEmpty())));
    }

    private Uni<List<Claimed>> write(Mutiny.StatelessSession session, Allotment allotment) {
        return buckets.keep(session, allotment.buckets())
                .chain(() -> putOff(session, allotment.putOff()))
                .chain(() -> take(session, allotment.taken()));
    }

    private Uni<Map<String, Instant>> resting(Mutiny.StatelessSession session, Collection<String> domains) {
        return Sql.of("""
                        select domain, until from domain_rest where domain = any(cast(:domains as text[]))
                            and until > cast(cast(:now as text) as timestamptz)""")
                .texts("domains", domains)
                .with("now", clock.instant())
                .read(session, Resting.class)
                .map(found -> {
                    var resting = new HashMap<String, Instant>();
                    found.forEach(it -> resting.put(it.domain(), it.until()));
                    return resting;
                });
    }

    private static Uni<Void> putOff(Mutiny.StatelessSession session, Collection<PutOff> mails) {
        return mails.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.of("""
                        update mail m set due_at = r.due_at
                        from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(id bigint, due_at timestamptz)
                        where m.id = r.id""").rows(mails).write(session).replaceWithVoid();
    }

    private Uni<List<Claimed>> take(Mutiny.StatelessSession session, List<Waiting> mails) {
        if (mails.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var claim = UUID.randomUUID();
        return Sql.of("""
                        update mail set state = 'CLAIMED', claim = :claim,
                            lease_until = now() + cast(cast(:lease as text) as interval)
                        where id = any(cast(:ids as bigint[]))""")
                .with("lease", lease.toString())
                .with("claim", claim)
                .longs("ids", mails.stream().map(Waiting::id).toList())
                .write(session)
                .map(written -> mails.stream()
                        .map(it -> new Claimed(it.id(), claim, it.domain()))
                        .toList());
    }

    private record Resting(String domain, Instant until) {}
}
