package org.undersigned.notification.mailings.store;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;

/** Ends a mailing for good: who was not written to yet is not. */
@ApplicationScoped
public class StopMailing {

    /** Also what such mails say in the ledger. */
    public static final String WORDS = "stopped by an organiser";

    // So many rows are locked at once while couriers of other mailings want to go on.
    private static final int BATCH = 2000;

    private final Transactions transactions;
    private final Brake brake;

    StopMailing(Transactions transactions, Brake brake) {
        this.transactions = transactions;
        this.brake = brake;
    }

    /** To how many it does not go now; those on their way arrive. Nothing where there is no such mailing. */
    public Uni<Integer> stop(String mailing) {
        return transactions
                .run(session -> Sql.of("""
                                update mailing set stopped_at = coalesce(stopped_at, now()),
                                    paused_at = coalesce(paused_at, now()), paused_why = cast(:words as text)
                                where id = :mailing""")
                        .with("mailing", mailing)
                        .with("words", WORDS)
                        .write(session))
                .chain(() -> brake.takeBack(mailing))
                .chain(() -> cancel(mailing, 0));
    }

    // What is locked just now, and what a courier brings back later, the sweep finds.
    private Uni<Integer> cancel(String mailing, int before) {
        return transactions
                .run(session -> batch(session, mailing))
                .chain(cancelled -> cancelled < BATCH
                        ? Uni.createFrom().item(before + cancelled)
                        : cancel(mailing, before + cancelled));
    }

    private static Uni<Integer> batch(Mutiny.StatelessSession session, String mailing) {
        return Sql.of("""
                        update mail m set state = 'CANCELLED', settled_at = now(), words = cast(:words as text)
                        from (select id from mail where mailing = :mailing and state = 'QUEUED'
                            order by id limit :batch for update skip locked) waiting
                        where m.id = waiting.id returning m.id""")
                .with("mailing", mailing)
                .with("words", WORDS)
                .with("batch", BATCH)
                .read(session, Stopped.class)
                .call(stopped -> tellAlone(session, stopped))
                .map(List::size);
    }

    /** What these letters would have told besides is told by itself. */
    private static Uni<Integer> tellAlone(Mutiny.StatelessSession session, List<Stopped> tellers) {
        return Sql.of("""
                        update mail set state = 'QUEUED', settled_at = null, words = null, told_in = null
                        where told_in = any(cast(:tellers as bigint[])) and state = 'CANCELLED'""")
                .longs("tellers", tellers.stream().map(Stopped::id).toList())
                .write(session);
    }

    private record Stopped(long id) {}
}
