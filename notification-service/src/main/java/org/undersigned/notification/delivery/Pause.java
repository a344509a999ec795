package org.undersigned.notification.delivery;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/**
 * All lanes of a replica rest while their mail server is away or does not want us; nothing is lost, and no mail's tries
 * are used up. After the rest one courier goes ahead, and the others wait for what it finds: forty log-ins at once would
 * only lock us out.
 */
final class Pause {

    private static final Logger LOG = Logger.getLogger(Pause.class);
    private static final Duration PROBE = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Duration away;
    private final Duration notAdmitted;
    private long until = System.nanoTime();
    private int times;
    private Post.Reach why = Post.Reach.REACHED;
    private boolean whileOpen;
    private boolean heard;
    private long heardAt;

    Pause(Duration away, Duration notAdmitted) {
        this.away = away;
        this.notAdmitted = notAdmitted;
    }

    /** No line can be opened. One that takes no more lines, but mails over those that it has, is not away. */
    synchronized void take(Post.Reach reason) {
        if (reason != Post.Reach.AWAY || isNoted() || !isHeard()) {
            note(reason, false);
        }
    }

    /** Lines open, but mail is not taken for now; a server that turns away one line, but takes mail over others, is not away. */
    synchronized void turnedAway() {
        if (isNoted() || !isHeard()) {
            note(Post.Reach.AWAY, true);
        }
    }

    /** Lines open, but nobody's mail is taken. */
    synchronized void refused() {
        note(Post.Reach.NOT_ADMITTED, true);
    }

    /** A line is open. */
    synchronized void reached() {
        if (!whileOpen) {
            end();
        }
    }

    /** A mail was answered as mails are. */
    synchronized void answered() {
        heard = true;
        heardAt = System.nanoTime();
        end();
    }

    synchronized boolean isOn() {
        return remaining() > 0;
    }

    /** True for whoever may try now. */
    synchronized boolean mayTry() {
        if (remaining() > 0) {
            return false;
        }
        if (isNoted()) {
            until = System.nanoTime() + PROBE.toNanos();
        }
        return true;
    }

    /** The alarm: somebody has to do something before mail flows again. */
    synchronized boolean isAlarm() {
        return isNoted() && why != Post.Reach.AWAY;
    }

    void rest() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(100);
    }

    private void note(Post.Reach reason, boolean open) {
        var fresh = why != reason;
        times = fresh ? 0 : Math.min(times + 1, 10);
        why = reason;
        whileOpen = open;
        until = System.nanoTime() + length().toNanos();
        if (fresh) {
            say(reason);
        }
    }

    private Duration length() {
        var longer = notAdmitted.multipliedBy(1L << times);
        return why == Post.Reach.AWAY ? away : longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
    }

    private static void say(Post.Reach reason) {
        switch (reason) {
            case AWAY -> LOG.warn("The mail server is away: mail waits");
            case NOT_ADMITTED ->
                LOG.error(
                        "The mail server does not admit us: all mail waits until user, password and sender are right");
            case NOT_SECURE -> LOG.error("The mail server offers no TLS that can be trusted: all mail waits");
            case REACHED -> LOG.debug("The mail server is there");
        }
    }

    private void end() {
        if (isNoted()) {
            why = Post.Reach.REACHED;
            whileOpen = false;
            until = System.nanoTime();
            LOG.info("The mail server is back");
        }
    }

    private boolean isHeard() {
        return heard && System.nanoTime() - heardAt < away.toNanos();
    }

    private boolean isNoted() {
        return why != Post.Reach.REACHED;
    }

    private long remaining() {
        return until - System.nanoTime();
    }
}
