package org.undersigned.notification.delivery;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import org.undersigned.notification.mailings.Addressed;

/** Takes one mail after the other: reach the server, write down the attempt, send, write down what became of it. */
final class Courier implements Runnable {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final long IDLE_LINE_MS = 2000;

    private final BlockingQueue<Claimed> bag;
    private final Clerk clerk;
    private final Ledger ledger;
    private final Post post;
    private final Pause pause;
    private final Clock clock;
    private volatile boolean closing;

    Courier(BlockingQueue<Claimed> bag, Clerk clerk, Ledger ledger, Post post, Pause pause, Clock clock) {
        this.bag = bag;
        this.clerk = clerk;
        this.ledger = ledger;
        this.post = post;
        this.pause = pause;
        this.clock = clock;
    }

    void close() {
        closing = true;
    }

    @Override
    public void run() {
        try (post) {
            while (!closing) {
                var mail = bag.poll(IDLE_LINE_MS, TimeUnit.MILLISECONDS);
                if (mail == null) {
                    post.close();
                } else {
                    carry(mail);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(Claimed mail) throws InterruptedException {
        try {
            if (isReached()) {
                deliver(mail);
            } else {
                ledger.giveBack(List.of(mail));
            }
        } catch (RuntimeException e) {
            // Its lease ends by itself.
            LOG.warnf("Mail %d was left: %s", mail.id(), e.getClass().getName());
        }
    }

    private boolean isReached() {
        if (pause.isOn()) {
            return false;
        }
        var reach = post.reach();
        if (reach != Post.Reach.REACHED) {
            pause.take(reach);
            return false;
        }
        pause.end();
        return true;
    }

    private void deliver(Claimed claimed) throws InterruptedException {
        var allowed = clerk.begin(claimed);
        if (allowed.isPresent()) {
            var mail = allowed.get();
            var chance = ThreadLocalRandom.current().nextDouble();
            clerk.settle(Settlement.of(mail, send(mail), clock.instant(), chance));
        }
    }

    private Outcome send(Addressed mail) {
        try {
            return post.send(mail);
        } catch (RuntimeException e) {
            LOG.errorf("Mail %d cannot be composed: %s", mail.id(), e.getClass().getName());
            return new Outcome.Refused("cannot be composed", false);
        }
    }
}
