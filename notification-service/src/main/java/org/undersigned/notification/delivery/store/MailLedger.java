package org.undersigned.notification.delivery.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.delivery.Claimed;
import org.undersigned.notification.delivery.DeliveryConfig;
import org.undersigned.notification.delivery.Ledger;
import org.undersigned.notification.delivery.Settlement;
import org.undersigned.notification.delivery.store.Claiming.Found;
import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.Lane;

/**
 * The ledger in PostgreSQL. Leases are counted by the database's clock, which all replicas share; when a mail is due
 * and when it is too late, by the service's.
 */
@ApplicationScoped
public class MailLedger implements Ledger {

    // Past so many that may not go now it is looked the next time.
    private static final int LOOKS = 40;

    private final Transactions transactions;
    private final Claiming claiming;
    private final Marking marking;
    private final Tallies tallies;
    private final Settling settling;
    private final Duration lease;

    MailLedger(
            DeliveryConfig config,
            Transactions transactions,
            Claiming claiming,
            Marking marking,
            Settling settling,
            Tallies tallies) {
        this.lease = config.lease();
        this.transactions = transactions;
        this.claiming = claiming;
        this.settling = settling;
        this.marking = marking;
        this.tallies = tallies;
    }

    @Override
    public List<Claimed> claim(Lane lane, int count, Set<String> slow) {
        var claimed = new ArrayList<Claimed>();
        for (int i = 0; i < LOOKS && claimed.size() < count; i++) {
            var found = look(lane, count, count - claimed.size(), slow);
            claimed.addAll(found.claimed());
            if (!found.isMore()) {
                break;
            }
        }
        return claimed;
    }

    private Found look(Lane lane, int window, int count, Set<String> slow) {
        return transactions.await(session -> claiming.claim(session, lane, window, count, slow));
    }

    @Override
    public Duration lease() {
        return lease;
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
                session -> settling.settle(session, settled).chain(() -> marking.begin(session, lane, next)));
        tallies.count(settled);
        return begun;
    }
}
