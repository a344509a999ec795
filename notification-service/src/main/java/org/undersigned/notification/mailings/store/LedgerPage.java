package org.undersigned.notification.mailings.store;

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

    LedgerPage(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A mailing and how many of its mails are in which state. */
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
            long cancelled) {}

    public Uni<List<Line>> newest(int count) {
        return transactions.run(session -> Sql.of("""
                        select g.id as mailing, g.kind, g.petition, g.created_at, count(m.id) as total,
                            count(*) filter (where m.state = 'QUEUED') as queued,
                            count(*) filter (where m.state in ('CLAIMED', 'ATTEMPTING')) as sending,
                            count(*) filter (where m.state = 'SENT') as sent,
                            count(*) filter (where m.state = 'FAILED') as failed,
                            count(*) filter (where m.state = 'AMBIGUOUS') as ambiguous,
                            count(*) filter (where m.state = 'CANCELLED') as cancelled
                        from (select * from mailing order by created_at desc, id limit :count) g
                        left join mail m on m.mailing = g.id
                        group by g.id, g.kind, g.petition, g.created_at order by g.created_at desc, g.id""").with("count", count).read(session, Line.class));
    }
}
