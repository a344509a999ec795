package org.undersigned.local.crowd;

import java.time.Duration;
import java.time.Instant;

/** A number that has stopped changing. */
final class Standstill {

    private final Duration patience;
    private long last = Long.MIN_VALUE;
    private Instant changed = Instant.now();

    Standstill(Duration patience) {
        this.patience = patience;
    }

    boolean reached(long now) {
        if (now != last) {
            last = now;
            changed = Instant.now();
        }
        return changed.plus(patience).isBefore(Instant.now());
    }
}
