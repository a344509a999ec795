package org.undersigned.notification.delivery.store;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.delivery.Claimed;
import org.undersigned.notification.delivery.Ledger;
import org.undersigned.notification.delivery.Settlement;
import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.CourtesyConfig;
import org.undersigned.notification.mailings.Lane;
import org.undersigned.notification.mailings.QuietHours;

/**
 * The ledger in PostgreSQL. Leases are counted by the database's clock, which all replicas share; when a mail is due
 * and when it is too late, by the service's.
 */
@ApplicationScoped
public class MailLedger implements Ledger {

    // Short, for mails that were only claimed by a replica that died should not wait long. One whose lease runs out
    // before
    // a slow server lets a courier come to it is not marked, and so goes back into the queue.
    private static final String CLAIM_LEASE = "interval '30 seconds'";
    private final Transactions transactions;
    private final Marking marking;
    private final Tallies tallies;
    private final Clock clock;
    private final QuietHours quiet;

    MailLedger(Transactions transactions, Marking marking, Tallies tallies, Clock clock, CourtesyConfig courtesy) {
        this.quiet = courtesy.courtesy().quiet();
        this.transactions = transactions;
        this.marking = marking;
        this.tallies = tallies;
        this.clock = clock;
    }

    @Override
    public List<Claimed> claim(Lane lane, int count) {
        return transactions.await(session -> Sql.of("""
                        update mail set state = 'CLAIMED', claim = :claim, lease_until = now() + """ + CLAIM_LEASE + """
                         from (
                            select m.id from mail m
                            join mailing g on g.id = m.mailing
                            join supporter s on s.id = m.supporter
                            join petition p on p.slug = g.petition
                            where m.lane = :lane and m.state = 'QUEUED'
                                and m.due_at <= cast(cast(:now as text) as timestamptz)
                                and m.deadline > cast(cast(:now as text) as timestamptz)
                                and may_be_written(g.audience, s) and still_true(g.strike, g.sequence)
                                and not (m.lane = :waits and is_quiet(p.time_zone,
                                    cast(cast(:now as text) as timestamptz), cast(cast(:from as text) as time),
                                    cast(cast(:until as text) as time)))
                            order by m.due_at, m.id limit :count for update of m skip locked) due
                        where mail.id = due.id returning mail.id, mail.claim""")
                .with("claim", UUID.randomUUID())
                .with("lane", lane.ordinal())
                .with("count", count)
                .with("now", clock.instant())
                .with("waits", Lane.NEWS.ordinal())
                .with("from", quiet.from().toString())
                .with("until", quiet.until().toString())
                .read(session, Claimed.class));
    }

    @Override
    public void giveBack(Collection<Claimed> mails) {
        transactions.await(session -> Sql.of("""
                        update mail set state = 'QUEUED', claim = null, lease_until = null
                        where id = any(cast(:ids as bigint[])) and claim = any(cast(:claims as uuid[]))
                            and state = 'CLAIMED'""")
                .longs("ids", Keys.ids(mails))
                .ids("claims", Keys.claims(mails))
                .write(session));
    }

    @Override
    public List<Addressed> turn(Lane lane, Collection<Settlement> settled, Collection<Claimed> next) {
        var begun = transactions.await(
                session -> Settling.settle(session, settled).chain(() -> marking.begin(session, lane, next)));
        tallies.count(settled);
        return begun;
    }
}
