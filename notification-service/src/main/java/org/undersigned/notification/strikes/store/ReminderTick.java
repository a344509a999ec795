package org.undersigned.notification.strikes.store;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

import org.undersigned.notification.NotRunning;
import org.undersigned.notification.database.Locks;
import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.mailings.Mailing;
import org.undersigned.notification.strikes.Reminder;
import org.undersigned.notification.strikes.Strike;

/** Makes the reminders that are due. Any number of replicas may tick at once: the mailing's id lets one of them. */
@ApplicationScoped
public class ReminderTick {

    private static final Logger LOG = Logger.getLogger(ReminderTick.class);

    private final Transactions transactions;
    private final Clock clock;

    ReminderTick(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "2s", concurrentExecution = SKIP, skipExecutionIf = NotRunning.class)
    Uni<Void> tick() {
        return remind().onFailure()
                .invoke(failure ->
                        LOG.warnf("Reminders wait: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    public Uni<Void> remind() {
        var now = clock.instant();
        return transactions
                .run(session -> ahead(session, now)
                        .chain(strikes -> made(session, strikes)
                                .map(made -> strikes.stream()
                                        .filter(strike -> isMissing(strike, made, now))
                                        .toList())))
                .onItem()
                .transformToMulti(strikes -> Multi.createFrom().iterable(strikes))
                .onItem()
                .transformToUniAndConcatenate(strike -> transactions.run(session -> remind(session, strike, now)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static boolean isMissing(Strike strike, Set<String> made, Instant now) {
        return Reminder.dueOf(strike, now).stream()
                .map(it -> Mailing.aboutStrike(it.kind(), strike.petition(), strike.id(), strike.sequence(), now))
                .anyMatch(it -> !made.contains(it.id()));
    }

    private static Uni<Set<String>> made(Mutiny.StatelessSession session, List<Strike> strikes) {
        return Sql.of("select id from mailing where strike = any(cast(:strikes as text[]))")
                .texts("strikes", strikes.stream().map(Strike::id).toList())
                .read(session, Made.class)
                .map(made -> made.stream().map(Made::id).collect(Collectors.toSet()));
    }

    private record Made(String id) {}

    // Reminders begin seven days ahead; one more for the distance between zones.
    private Uni<List<Strike>> ahead(Mutiny.StatelessSession session, Instant now) {
        return Sql.of("""
                        select k.* from strike k where k.status = 'PLANNED'
                            and k.starts_at > cast(cast(:now as text) as timestamptz)
                            and k.starts_at < cast(cast(:now as text) as timestamptz) + interval '8 days'""").with("now", now).read(session, Strike.class);
    }

    // Read again under the lock: it may just have been moved.
    private Uni<Void> remind(Mutiny.StatelessSession session, Strike seen, Instant now) {
        return Locks.mailing(session, seen.petition())
                .chain(() -> session.get(StrikeRow.class, seen.id(), LockMode.PESSIMISTIC_READ))
                .map(StrikeRow::strike)
                .onItem()
                .transformToMulti(strike -> Multi.createFrom()
                        .iterable(Reminder.dueOf(strike, now))
                        .onItem()
                        .transformToUniAndConcatenate(it -> StrikeMailings.remind(session, strike, it, now)))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
