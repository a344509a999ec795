package org.undersigned.intake.publishing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

/** Tells the log of an outage once in a while, not once for each of the thousands it turns away. */
@Singleton
class Outage {

    private static final Logger LOG = Logger.getLogger(Outage.class);
    private static final long PAUSE = Duration.ofSeconds(10).toNanos();

    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong toldAt = new AtomicLong(System.nanoTime() - PAUSE);

    void another(Throwable failure) {
        long count = refused.incrementAndGet();
        long last = toldAt.get();
        long now = System.nanoTime();
        if (now - last >= PAUSE && toldAt.compareAndSet(last, now)) {
            LOG.warnf("%s; refused since it last did: %d", failure.getMessage(), count);
        }
    }

    void over() {
        // Read first: on a good day nothing is written here, by however many threads.
        if (refused.get() > 0) {
            LOG.infof("Kafka acknowledges again; refused meanwhile: %d", refused.getAndSet(0));
        }
    }
}
