package org.undersigned.notification.supporters.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.supporters.Subscription;

/** Which mails a supporter gets. */
@ApplicationScoped
public class SubscriptionStore {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    // Nobody looks at an empty page for as long as a slow mail server may take.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Transactions transactions;

    SubscriptionStore(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A supporter's choice, with the petition it is about. */
    public record Choice(
            String petition,
            String title,
            String locale,
            boolean wantsStrikes,
            boolean wantsMilestones,
            boolean wantsNews) {}

    public Uni<Optional<Choice>> find(UUID supporter) {
        return transactions.run(session -> Sql.of("""
                        select s.petition, coalesce(p.title, s.petition) as title, s.locale, s.wants_strikes, s.wants_milestones,
                            s.wants_news
                        from supporter s left join petition p on p.slug = s.petition
                        where s.id = :id and s.state <> 'ERASED'""")
                .with("id", supporter)
                .read(session, Choice.class)
                .map(found -> found.stream().findFirst()));
    }

    /**
     * Stops a kind of mail. Marking a mail before it is sent locks the same row, and those marked before are waited for.
     *
     * @return true when none is on its way any more; false where a slow server still has one in hand, which may arrive
     */
    public Uni<Boolean> stop(UUID supporter, Subscription subscription) {
        return transactions
                .run(session -> stop(session, supporter, subscription))
                .chain(() -> lastOnesGone(supporter));
    }

    /** Without waiting for those that are on their way. */
    public static Uni<Void> stop(Mutiny.StatelessSession session, UUID supporter, Subscription subscription) {
        return Sql.of("""
                        update supporter set stopped = stopped is true or cast(:what as text) = 'ALL',
                            wants_strikes = wants_strikes and not :strikes,
                            wants_milestones = wants_milestones and not :milestones,
                            wants_news = wants_news and not :news
                        where id = :id""")
                .with("what", subscription.name())
                .with("strikes", subscription.stopsStrikes())
                .with("milestones", subscription.stopsMilestones())
                .with("news", subscription.stopsNews())
                .with("id", supporter)
                .write(session)
                .chain(() -> cancelUnwanted(session, supporter));
    }

    /** What waits and may not be written any more; what such a letter would have told besides is told by itself. */
    public static Uni<Void> cancelUnwanted(Mutiny.StatelessSession session, UUID supporter) {
        return Sql.of("""
                        with gone as (
                            update mail m set state = 'CANCELLED', settled_at = now(), words = 'unsubscribed'
                            from mailing g, supporter s
                            where m.supporter = :id and m.state in ('QUEUED', 'CLAIMED')
                                and g.id = m.mailing and s.id = m.supporter and g.audience <> 'UNCONFIRMED'
                                and not may_be_written(g.audience, s) returning m.id)
                        update mail o set state = 'QUEUED', settled_at = null, words = null, told_in = null
                        from gone, mailing og, supporter s
                        where o.told_in = gone.id and og.id = o.mailing and s.id = o.supporter
                            and may_be_written(og.audience, s)""").with("id", supporter).write(session).replaceWithVoid();
    }

    /** Waits until none is on its way, and says whether that is so now. */
    public Uni<Boolean> lastOnesGone(UUID supporter) {
        return lastOnesGone(supporter, System.nanoTime() + PATIENCE.toNanos());
    }

    private Uni<Boolean> lastOnesGone(UUID supporter, long until) {
        return onTheirWay(supporter)
                .chain(some -> some && System.nanoTime() < until
                        ? Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(LOOK_AGAIN)
                                .chain(() -> lastOnesGone(supporter, until))
                        : Uni.createFrom().item(!some));
    }

    private Uni<Boolean> onTheirWay(UUID supporter) {
        return transactions
                .run(session -> Sql.of("""
                                select m.id from mail m where m.supporter = :id and m.state = 'ATTEMPTING'
                                    and m.lease_until > now()""").with("id", supporter).read(session, Object.class))
                .map(List::isEmpty)
                .map(none -> !none);
    }
}
