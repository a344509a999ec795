package org.undersigned.notification.mailings.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;

/**
 * Pauses a mailing and lets it go on. When a pause is answered no mail of it is marked any more: what was claimed is taken
 * back, and who marks just now is waited for. Those marked before arrive.
 */
@ApplicationScoped
public class Brake {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    // A lease of claimed mails is shorter.
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Transactions transactions;
    private final Clock clock;

    Brake(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        UNKNOWN,
        /** It was stopped for good. */
        STOPPED
    }

    public Uni<Outcome> pause(String mailing) {
        return transactions
                .run(session -> change(session, mailing, """
                        paused_at = coalesce(paused_at, now()), paused_why = coalesce(paused_why, 'by an organiser')"""))
                .call(outcome -> outcome == Outcome.DONE
                        ? takeBack(mailing)
                        : Uni.createFrom().voidItem());
    }

    /** Its mails that were put off meanwhile go on at once, but not before the mailing's own time. */
    public Uni<Outcome> resume(String mailing) {
        return transactions.run(session -> change(session, mailing, "paused_at = null, paused_why = null, refusals = 0")
                .call(outcome -> outcome == Outcome.DONE
                        ? hasten(session, mailing)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Integer> hasten(Mutiny.StatelessSession session, String mailing) {
        return Sql.of("""
                        update mail m set due_at = least(m.due_at,
                            greatest(g.due_at, cast(cast(:now as text) as timestamptz)))
                        from mailing g
                        where g.id = :mailing and m.mailing = g.id and m.state = 'QUEUED' and m.attempts = 0""").with("mailing", mailing).with("now", clock.instant()).write(session);
    }

    private static Uni<Outcome> change(Mutiny.StatelessSession session, String mailing, String change) {
        return Sql.of("update mailing set " + change + " where id = :mailing and stopped_at is null")
                .with("mailing", mailing)
                .write(session)
                .chain(found -> found > 0 ? Uni.createFrom().item(Outcome.DONE) : why(session, mailing));
    }

    private static Uni<Outcome> why(Mutiny.StatelessSession session, String mailing) {
        return Sql.of("select id from mailing where id = :mailing")
                .with("mailing", mailing)
                .read(session, Object.class)
                .map(found -> found.isEmpty() ? Outcome.UNKNOWN : Outcome.STOPPED);
    }

    /**
     * After the pause is committed, for whoever marks reads the mailing as it is then. A mail that is locked just now is
     * being marked, by somebody who may have read it before: it is left and looked at again, so that nobody waits for
     * two rows in another order.
     */
    Uni<Void> takeBack(String mailing) {
        return takeBack(mailing, System.nanoTime() + PATIENCE.toNanos());
    }

    private Uni<Void> takeBack(String mailing, long until) {
        return transactions
                .run(session -> giveBack(session, mailing).chain(() -> claimed(session, mailing)))
                .chain(some -> some && System.nanoTime() - until < 0
                        ? Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(LOOK_AGAIN)
                                .chain(() -> takeBack(mailing, until))
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Integer> giveBack(Mutiny.StatelessSession session, String mailing) {
        return Sql.of("""
                        update mail m set state = 'QUEUED', claim = null, lease_until = null
                        from (select id from mail where mailing = :mailing and state = 'CLAIMED'
                            for update skip locked) held
                        where m.id = held.id""").with("mailing", mailing).write(session);
    }

    private static Uni<Boolean> claimed(Mutiny.StatelessSession session, String mailing) {
        return Sql.of("select id from mail where mailing = :mailing and state = 'CLAIMED' limit 1")
                .with("mailing", mailing)
                .read(session, Object.class)
                .map(List::isEmpty)
                .map(none -> !none);
    }
}
