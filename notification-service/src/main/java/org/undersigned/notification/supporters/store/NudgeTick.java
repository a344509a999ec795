package org.undersigned.notification.supporters.store;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

import org.undersigned.notification.NotRunning;
import org.undersigned.notification.database.Locks;
import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.mailings.CourtesyConfig;
import org.undersigned.notification.mailings.Kind;
import org.undersigned.notification.mailings.Mailing;
import org.undersigned.notification.mailings.QuietHours;
import org.undersigned.notification.mailings.store.MailingStore;
import org.undersigned.notification.petitions.Petition;
import org.undersigned.notification.supporters.Answer;
import org.undersigned.notification.supporters.Nudge;

/**
 * Reminds of confirmations, while the petition is open. Any number of replicas may tick at once: they take turns by the
 * petition's lock, under which nobody signs, so that an inbox's mails are counted right.
 */
@ApplicationScoped
public class NudgeTick {

    private static final Logger LOG = Logger.getLogger(NudgeTick.class);
    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final Clock clock;
    private final QuietHours quiet;

    NudgeTick(Transactions transactions, Clock clock, CourtesyConfig courtesy) {
        this.transactions = transactions;
        this.clock = clock;
        this.quiet = courtesy.courtesy().quiet();
    }

    @Scheduled(every = "30s", concurrentExecution = SKIP, skipExecutionIf = NotRunning.class)
    Uni<Void> tick() {
        return nudge().onFailure()
                .invoke(failure -> LOG.warnf(
                        "Confirmations are not reminded of: %s",
                        failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    public Uni<Void> nudge() {
        var now = clock.instant();
        return Multi.createFrom()
                .iterable(Nudge.ALL)
                .onItem()
                .transformToUniAndConcatenate(nudge -> nudge(nudge, now))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> nudge(Nudge nudge, Instant now) {
        return transactions
                .run(session -> waiting(session, nudge, now))
                .onItem()
                .transformToMulti(petitions -> Multi.createFrom().iterable(petitions))
                .onItem()
                .transformToUniAndConcatenate(petition ->
                        transactions.run(session -> Locks.mailing(session, petition.slug())
                                .chain(() -> open(session, petition, now))
                                .chain(() -> nudge(session, petition, nudge, now))))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static Uni<List<Petition>> waiting(Mutiny.StatelessSession session, Nudge nudge, Instant now) {
        return within("""
                        select p.* from petition p where (p.closes_at is null
                                or p.closes_at > cast(cast(:now as text) as timestamptz))
                            and p.slug in (select s.petition from supporter s where """ + DUE + ")", nudge, now).with("now", now).read(session, Petition.class);
    }

    private static Uni<List<String>> open(Mutiny.StatelessSession session, Petition petition, Instant now) {
        return MailingStore.open(session, List.of(Mailing.standing(Kind.CONFIRM_REMINDER, petition.slug(), now)));
    }

    private static final String DUE = " " + """
            s.state = 'AWAITING' and s.nudges < 2 and s.nudges < :number and may_be_written('UNCONFIRMED', s)
                and s.asked_at > cast(cast(:after as text) as timestamptz)
                and s.asked_at <= cast(cast(:until as text) as timestamptz)""";

    private static Sql within(String text, Nudge nudge, Instant now) {
        return Sql.of(text)
                .with("number", nudge.number())
                .with("after", nudge.askedAfter(now))
                .with("until", nudge.askedUntil(now));
    }

    /** An inbox that has had its mails gets none, and is not looked at again. */
    private Uni<Void> nudge(Mutiny.StatelessSession session, Petition petition, Nudge nudge, Instant now) {
        return within("""
                        with due as (
                            select s.* from supporter s where s.petition = :petition and """ + DUE + """
                             order by s.id limit :most for update),
                        counted as (
                            select due.id, due.signature, (select sum(x.mails) from supporter x
                                    where x.petition = due.petition and x.inbox = due.inbox)
                                + row_number() over (partition by due.inbox order by due.id) <= cast(:five as int) as allowed
                            from due),
                        nudged as (
                            update supporter s set nudges = :number,
                                mails = s.mails + case when counted.allowed then 1 else 0 end
                            from counted where s.id = counted.id)
                        insert into mail (mailing, supporter, occasion, lane, due_at, deadline)
                        select cast(:mailing as text), id, cast(signature as text) || ':' || cast(cast(:number as int) as text), cast(:lane as int),
                            cast(cast(:due as text) as timestamptz), least(
                                cast(cast(:due as text) as timestamptz) + cast(cast(:life as text) as interval),
                                cast(cast(:closes as text) as timestamptz))
                        from counted where allowed on conflict do nothing""", nudge, now)
                .with("petition", petition.slug())
                .with("most", AT_ONCE)
                .with("five", Answer.MAILS_OF_AN_INBOX)
                .with("mailing", Mailing.standingId(Kind.CONFIRM_REMINDER, petition.slug()))
                .with("lane", Kind.CONFIRM_REMINDER.lane().ordinal())
                .with("due", quiet.after(now, petition.zone()))
                .with("life", Kind.CONFIRM_REMINDER.life().toString())
                .with(
                        "closes",
                        petition.closesAt() == null
                                ? "infinity"
                                : petition.closesAt().toString())
                .write(session)
                .replaceWithVoid();
    }
}
