package org.undersigned.faults.cases;

import java.time.Duration;

/**
 * Whether there are ten minutes for all of it or an hour.
 *
 * @param patience how many times the stated times may be taken, for machines that do other things meanwhile
 */
public record Scale(boolean quick, int patience) {

    Duration seconds(int inFull, int inShort) {
        return Duration.ofSeconds(quick ? inShort : inFull);
    }

    /** A stated time, as it is meant on this machine. */
    public Duration stated(Duration time) {
        return time.multipliedBy(patience);
    }

    int times(int inFull, int inShort) {
        return quick ? inShort : inFull;
    }
}
