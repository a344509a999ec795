package org.undersigned.notification.delivery.store;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

import org.undersigned.notification.NotRunning;
import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.mailings.Kind;
import org.undersigned.notification.mailings.Kind.AfterUnknown;

/** Puts right what a replica left that died, and what can no longer be sent. */
@ApplicationScoped
public class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);

    private final Transactions transactions;
    private final Tallies tallies;
    private final Clock clock;

    Sweep(Transactions transactions, Tallies tallies, Clock clock) {
        this.tallies = tallies;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = SKIP, skipExecutionIf = NotRunning.class)
    public Uni<Void> leases() {
        return quietly(transactions.run(session -> unclaim(session).chain(() -> resolve(session))));
    }

    @Scheduled(every = "20s", concurrentExecution = SKIP, skipExecutionIf = NotRunning.class)
    public Uni<Void> queue() {
        return quietly(transactions.run(session -> cancel(session)
                .chain(() -> forgetRests(session))
                .chain(() -> Buckets.forget(session, clock.instant()))));
    }

    // A domain may be one person's.
    private Uni<Void> forgetRests(Mutiny.StatelessSession session) {
        return Sql.of("""
                        delete from domain_rest where domain in (
                            select domain from domain_rest
                            where until < cast(cast(:now as text) as timestamptz) - interval '1 hour'
                            for update skip locked)""").with("now", clock.instant()).write(session).replaceWithVoid();
    }

    // Not waiting for what a replica has locked that stands still.
    private Uni<Void> unclaim(Mutiny.StatelessSession session) {
        return Sql.of("""
                        update mail set state = 'QUEUED', claim = null, lease_until = null
                        where id in (select id from mail where state = 'CLAIMED' and lease_until < now()
                            for update skip locked)""").write(session).replaceWithVoid();
    }

    /** Nobody knows whether these were sent. */
    private Uni<Void> resolve(Mutiny.StatelessSession session) {
        return Sql.of("""
                        update mail m set claim = null, lease_until = null, recovered = true,
                            words = 'the outcome of an attempt is unknown',
                            state = case when more then 'QUEUED' else 'AMBIGUOUS' end,
                            settled_at = case when more then null else now() end
                        from (select x.id, g.kind = any(cast(:kinds as text[])) and not x.recovered
                                and x.deadline > cast(cast(:now as text) as timestamptz) as more
                            from mail x join mailing g on g.id = x.mailing
                            where x.state = 'ATTEMPTING' and x.lease_until < now() for update of x skip locked) lost
                        where m.id = lost.id""")
                .texts("kinds", onceMore())
                .with("now", clock.instant())
                .write(session)
                .invoke(tallies::unknown)
                .replaceWithVoid();
    }

    // What a letter that goes nowhere would have told besides is told by itself.
    private Uni<Void> cancel(Mutiny.StatelessSession session) {
        return Sql.of("""
                        with gone as (update mail m set state = 'CANCELLED', settled_at = now(),
                            words = case when too_late then 'too late' when stopped then 'stopped by an organiser'
                                else 'no longer wanted' end
                        from (select x.id, x.deadline <= cast(cast(:now as text) as timestamptz) as too_late,
                                g.stopped_at is not null as stopped
                            from mail x join mailing g on g.id = x.mailing join supporter s on s.id = x.supporter
                            where x.state = 'QUEUED' and (x.deadline <= cast(cast(:now as text) as timestamptz)
                                or not may_be_written(g.audience, s) or not still_true(g.strike, g.sequence)
                                or g.stopped_at is not null)
                            for update of x skip locked) dead
                        where m.id = dead.id returning m.id)
                        update mail o set state = 'QUEUED', settled_at = null, words = null, told_in = null
                        from gone where o.told_in = gone.id and o.state = 'CANCELLED'""").with("now", clock.instant()).write(session).replaceWithVoid();
    }

    private static List<String> onceMore() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.afterUnknown() == AfterUnknown.ONCE_MORE)
                .map(Kind::name)
                .toList();
    }

    private static Uni<Void> quietly(Uni<Void> work) {
        return work.onFailure()
                .invoke(failure -> LOG.warnf(
                        "The queue was not swept: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }
}
