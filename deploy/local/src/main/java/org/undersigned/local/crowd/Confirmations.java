package org.undersigned.local.crowd;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/** People who look into their inbox until the mail is there, and press the button behind its link. */
final class Confirmations {

    private static final long FIRST_LOOK_MILLIS = 300;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final Invention crowd;
    private final Ledger ledger;
    private final Mailbox mailbox;
    private final Signing signing;
    // At most one entry for each inbox of the crowd.
    private final DelayQueue<Look> waiting = new DelayQueue<>();
    private final Set<Integer> begun = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    Confirmations(Invention crowd, Ledger ledger, Mailbox mailbox, Signing signing) {
        this.crowd = crowd;
        this.ledger = ledger;
        this.mailbox = mailbox;
        this.signing = signing;
    }

    /** To be called for everybody of an inbox; begins when all of them have signed. */
    void signed(int owner) {
        if (crowd.confirms(owner) && ledger.isComplete(owner) && begun.add(owner)) {
            waiting.add(Look.in(FIRST_LOOK_MILLIS, owner));
        }
    }

    /** One of several threads that share the inboxes. */
    void work() {
        try {
            while (!over) {
                var look = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (look != null) {
                    lookInto(look);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookInto(Look look) {
        var links = mailbox.confirmations(crowd.person(look.owner()).email());
        if (links.size() < ledger.people(look.owner())) {
            waiting.add(look.later());
        } else if (signing.confirm(links)) {
            ledger.confirmed(look.owner(), System.currentTimeMillis());
        } else {
            ledger.confirmationFailed(look.owner());
        }
    }

    /** How many inboxes still wait for their mail. */
    int outstanding() {
        return waiting.size();
    }

    void end() {
        over = true;
    }

    /** The next look into an inbox; {@code due} by the system's nanosecond clock. */
    private record Look(int owner, long pauseMillis, long due) implements Delayed {

        static Look in(long millis, int owner) {
            return new Look(owner, millis, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
        }

        Look later() {
            return in(Math.min(LONGEST_PAUSE_MILLIS, pauseMillis * 3 / 2), owner);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(due, ((Look) other).due);
        }
    }
}
