package org.undersigned.notification.delivery;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/** A lane rests while its mail server is away; nothing is lost, and no mail's tries are used up. */
final class Pause {

    private static final Logger LOG = Logger.getLogger(Pause.class);
    private static final Duration AWAY = Duration.ofSeconds(3);
    private static final Duration NOT_ADMITTED = Duration.ofSeconds(60);

    private volatile long until = System.nanoTime();
    private volatile boolean noted;

    void take(Post.Reach reach) {
        until = System.nanoTime() + (reach == Post.Reach.AWAY ? AWAY : NOT_ADMITTED).toNanos();
        if (!noted) {
            noted = true;
            if (reach == Post.Reach.AWAY) {
                LOG.warn("The mail server is away: mail waits");
            } else {
                LOG.error("The mail server does not admit us: mail waits until its user and password are right");
            }
        }
    }

    void end() {
        if (noted) {
            noted = false;
            LOG.info("The mail server is back");
        }
    }

    boolean isOn() {
        return remaining() > 0;
    }

    void rest() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(Math.min(remaining(), Duration.ofMillis(200).toNanos()));
    }

    private long remaining() {
        return until - System.nanoTime();
    }
}
