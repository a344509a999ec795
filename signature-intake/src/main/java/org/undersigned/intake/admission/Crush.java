package org.undersigned.intake.admission;

import java.util.random.RandomGenerator;

import com.github.benmanes.caffeine.cache.Ticker;

/** How many come, from one address, for one inbox, to one petition. */
final class Crush {

    private final Buckets addresses;
    private final Buckets inboxes;
    private final Buckets petitions;
    private final RandomGenerator coin;

    Crush(Limits limits, Ticker ticker, RandomGenerator coin) {
        this.addresses = new Buckets(limits.address(), ticker);
        this.inboxes = new Buckets(limits.inbox(), ticker);
        this.petitions = new Buckets(limits.petition(), ticker);
        this.coin = coin;
    }

    /** In this order: a flood from one address is not charged to the petition. */
    boolean leavesRoomFor(Knock knock) {
        return addresses.take(knock.client()) && inboxTakes(knock) && petitions.take(knock.petition());
    }

    /**
     * Nobody may find out that an inbox has signed by counting how many tries are left to it. So each client has a bucket of
     * its own for an inbox; and among those behind one address a coin tosses whether a try is charged, so that how many were
     * left tells next to nothing.
     */
    private boolean inboxTakes(Knock knock) {
        var key = knock.petition() + ' ' + knock.inbox() + ' ' + knock.client();
        return coin.nextBoolean() ? inboxes.take(key) : inboxes.holds(key);
    }
}
