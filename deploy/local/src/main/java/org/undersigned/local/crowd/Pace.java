package org.undersigned.local.crowd;

import org.undersigned.local.launch.Waiting;

/** At most so many a second. */
final class Pace {

    private final double perSecond;
    private final long begun = System.nanoTime();

    /** @param perSecond 0 for no limit */
    Pace(double perSecond) {
        this.perSecond = perSecond;
    }

    void waitForTurn(int number) {
        if (perSecond > 0) {
            var due = begun + (long) (number / perSecond * 1e9);
            var millis = (due - System.nanoTime()) / 1_000_000;
            if (millis > 0) {
                Waiting.millis(millis);
            }
        }
    }
}
