package org.undersigned.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jboss.logging.Logger;

import org.undersigned.notification.mailings.Lane;

/** One lane's threads: one claims, some carry, one writes. What is claimed ahead is bounded by the bag. */
final class LaneWork implements Runnable {

    private static final Logger LOG = Logger.getLogger(LaneWork.class);
    private static final int CLAIMED_AHEAD_PER_COURIER = 8;
    private static final int MOST_AHEAD = 4;
    private static final long IDLE_MS = 200;
    private static final long FULL_MS = 5;
    private static final long AWAY_MS = 500;

    private final Lane lane;
    private final Ledger ledger;
    private final Pause pause;
    private final int ahead;
    private final Bag bag;
    private final Clerk clerk;
    private final List<Courier> couriers;
    private final List<Thread> carriers = new ArrayList<>();
    private Thread claimer;
    private Thread writer;
    private boolean away;
    private volatile boolean closing;

    LaneWork(Lane lane, int size, Ledger ledger, Supplier<Post> posts, Clock clock, Pause pause) {
        this.lane = lane;
        this.ledger = ledger;
        this.pause = pause;
        this.ahead = size * CLAIMED_AHEAD_PER_COURIER;
        this.bag = new Bag(size);
        this.clerk = new Clerk(lane, ledger, size);
        this.couriers = IntStream.range(0, size)
                .mapToObj(i -> new Courier(bag, clerk, ledger, posts.get(), pause, clock))
                .toList();
    }

    void start() {
        writer = thread("clerk", clerk);
        couriers.forEach(courier -> carriers.add(thread("courier-" + carriers.size(), courier)));
        claimer = thread("claims", this);
    }

    @Override
    public void run() {
        try {
            while (!closing) {
                claim();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void claim() throws InterruptedException {
        if (pause.isOn()) {
            pause.rest();
        } else {
            var slow = bag.slow();
            if (isFull(slow)) {
                TimeUnit.MILLISECONDS.sleep(FULL_MS);
            } else if (!claimMore(slow)) {
                TimeUnit.MILLISECONDS.sleep(IDLE_MS);
            }
        }
    }

    // What waits for a slow domain does not count as work at hand, up to a bound.
    private boolean isFull(Set<String> slow) {
        return bag.size() - bag.sizeOf(slow) > ahead / 2 || bag.size() > MOST_AHEAD * ahead;
    }

    private boolean claimMore(Set<String> slow) throws InterruptedException {
        try {
            var mails = ledger.claim(lane, ahead, slow);
            away = false;
            mails.forEach(bag::put);
            return !mails.isEmpty();
        } catch (RuntimeException e) {
            if (!away) {
                LOG.warnf("Nothing can be claimed for now: %s", e.getClass().getName());
            }
            away = true;
            TimeUnit.MILLISECONDS.sleep(AWAY_MS);
            return false;
        }
    }

    /** No new mail from now on; those in flight go on. */
    void close() {
        closing = true;
        couriers.forEach(Courier::close);
        claimer.interrupt();
    }

    /** Waits until those in flight are finished and written down; those only claimed go back. */
    void finish(Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        for (var carrier : carriers) {
            carrier.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
        clerk.close();
        writer.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        var left = bag.empty();
        if (!left.isEmpty()) {
            ledger.giveBack(left);
        }
    }

    private Thread thread(String name, Runnable work) {
        var thread = new Thread(work, "mail-" + lane.name().toLowerCase() + "-" + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
