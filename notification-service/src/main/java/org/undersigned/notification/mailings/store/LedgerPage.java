package org.undersigned.notification.mailings.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.mailings.Kind;

/** What became of each mailing, for organisers. */
@ApplicationScoped
public class LedgerPage {

    private final Transactions transactions;

    private final Clock clock;

    LedgerPage(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A mailing and how many of its mails are in which state.
     *
     * @param deferred of the queued ones, those that were tried before
     * @param perhapsTwice of the sent ones, those that went once more after an unknown outcome
     * @param pausedAt null where it goes on
     */
    public record Line(
            String mailing,
            Kind kind,
            String petition,
            Instant createdAt,
            long total,
            long queued,
            long sending,
            long sent,
            long failed,
            long ambiguous,
            long cancelled,
            long deferred,
            long perhapsTwice,
            Instant pausedAt,
            String pausedWhy) {}

    /** Whether there is such a mailing. Its mails that were put off go on at once. */
    public Uni<Boolean> resume(String mailing) {
        return transactions.run(session -> Sql.of("""
                        update mailing set paused_at = null, paused_why = null, refusals = 0 where id = :mailing""")
                .with("mailing", mailing)
                .write(session)
                .call(() -> Sql.of("""
                                update mail set due_at = least(due_at, cast(cast(:now as text) as timestamptz))
                                where mailing = :mailing and state = 'QUEUED' and attempts = 0""")
                        .with("mailing", mailing)
                        .with("now", clock.instant())
                        .write(session))
                .map(found -> found > 0));
    }

    public Uni<Boolean> pause(String mailing) {
        return transactions.run(
                session -> Sql.of("""
                        update mailing set paused_at = coalesce(paused_at, now()),
                            paused_why = coalesce(paused_why, 'by an organiser') where id = :mailing""").with("mailing", mailing).write(session).map(found -> found > 0));
    }

    public Uni<List<Line>> newest(int count) {
        return transactions.run(session -> Sql.of("""
                        select g.id as mailing, g.kind, g.petition, g.created_at, count(m.id) as total,
                            count(*) filter (where m.state = 'QUEUED') as queued,
                            count(*) filter (where m.state in ('CLAIMED', 'ATTEMPTING')) as sending,
                            count(*) filter (where m.state = 'SENT') as sent,
                            count(*) filter (where m.state = 'FAILED') as failed,
                            count(*) filter (where m.state = 'AMBIGUOUS') as ambiguous,
                            count(*) filter (where m.state = 'CANCELLED') as cancelled,
                            count(*) filter (where m.state = 'QUEUED' and m.attempts > 0) as deferred,
                            count(*) filter (where m.state = 'SENT' and m.recovered) as perhaps_twice,
                            g.paused_at, g.paused_why
                        from (select * from mailing order by created_at desc, id limit :count) g
                        left join mail m on m.mailing = g.id
                        group by g.id, g.kind, g.petition, g.created_at, g.paused_at, g.paused_why order by g.created_at desc, g.id""").with("count", count).read(session, Line.class));
    }
}
