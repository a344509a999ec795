package org.undersigned.faults.cases;

import java.time.Duration;

/** Whether there are ten minutes for all of it or an hour. */
public record Scale(boolean quick) {

    Duration seconds(int inFull, int inShort) {
        return Duration.ofSeconds(quick ? inShort : inFull);
    }

    int times(int inFull, int inShort) {
        return quick ? inShort : inFull;
    }
}
