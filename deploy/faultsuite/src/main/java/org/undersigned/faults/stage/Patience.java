package org.undersigned.faults.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

import org.undersigned.local.launch.Refusal;
import org.undersigned.local.launch.Waiting;

/** Waiting for something of the stage, and how long at most. */
public final class Patience {

    private static final int LOOK_MILLIS = 200;

    private Patience() {}

    /** Whether it came true in time. */
    public static boolean until(Duration atMost, BooleanSupplier met) {
        var end = Instant.now().plus(atMost);
        while (!met.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            Waiting.millis(LOOK_MILLIS);
        }
        return true;
    }

    /** What the suite itself cannot go on without. */
    static void orRefuse(String what, Duration atMost, BooleanSupplier met) {
        if (!until(atMost, met)) {
            throw new Refusal(what + " did not come in " + atMost.toSeconds() + " s.");
        }
    }
}
