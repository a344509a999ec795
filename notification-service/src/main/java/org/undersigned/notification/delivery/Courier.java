package org.undersigned.notification.delivery;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import org.undersigned.notification.mailings.Addressed;

/** Takes one mail after the other: reach the server, write down the attempt, send, write down what became of it. */
final class Courier implements Runnable {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final long IDLE_LINE_MS = 2000;
    private static final long WITHOUT_LINE_MS = 500;

    private final Bag bag;
    private final Clerk clerk;
    private final Ledger ledger;
    private final Post post;
    private final Pause pause;
    private final Clock clock;
    private volatile boolean closing;

    Courier(Bag bag, Clerk clerk, Ledger ledger, Post post, Pause pause, Clock clock) {
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
                var mail = bag.take(IDLE_LINE_MS);
                if (mail.isEmpty()) {
                    post.close();
                } else {
                    carry(mail.get());
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
                TimeUnit.MILLISECONDS.sleep(WITHOUT_LINE_MS);
            }
        } catch (RuntimeException e) {
            // Its lease ends by itself.
            LOG.warnf("Mail %d was left: %s", mail.id(), e.getClass().getName());
        } finally {
            bag.done(mail);
        }
    }

    private boolean isReached() {
        if (!pause.mayTry()) {
            return false;
        }
        var reach = post.reach();
        if (reach != Post.Reach.REACHED) {
            pause.take(reach);
            return false;
        }
        pause.reached();
        return true;
    }

    private void deliver(Claimed claimed) throws InterruptedException {
        var begun = System.nanoTime();
        var allowed = clerk.begin(claimed);
        if (allowed.isPresent()) {
            var mail = allowed.get();
            clerk.settle(isStale(begun) ? Settlement.untried(mail, "too late to begin") : attempt(mail));
        }
    }

    // Later than that, and with what an attempt may take its lease might end before it does.
    private boolean isStale(long begun) {
        return System.nanoTime() - begun > ledger.lease().dividedBy(2).toNanos();
    }

    private Settlement attempt(Addressed mail) {
        var answer = send(mail);
        var chance = ThreadLocalRandom.current().nextDouble();
        var decision = Verdict.of(answer, Attempt.of(mail), clock.instant(), chance);
        heed(decision, answer);
        return Settlement.of(mail, decision, answer.words());
    }

    private void heed(Decision decision, Answer answer) {
        switch (decision) {
            case Decision.StopAll it -> {
                pause.refused();
                post.close();
            }
            case Decision.NotNow it -> pause.turnedAway();
            default -> {
                if (!answer.isMissing()) {
                    pause.answered();
                }
            }
        }
    }

    private Answer send(Addressed mail) {
        try {
            return post.send(mail);
        } catch (RuntimeException e) {
            LOG.errorf("Mail %d cannot be composed: %s", mail.id(), e.getClass().getName());
            return Answer.unsendable("cannot be composed");
        }
    }
}
