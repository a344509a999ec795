package org.undersigned.bench.signing;

import java.time.Duration;

/**
 * How long each part takes.
 *
 * @param connections at once when as much is sent as is taken
 * @param crowd connections at the most when people come by themselves
 */
record Plan(
        int rounds,
        Duration warmUp,
        Duration saturation,
        Duration half,
        Duration overload,
        int connections,
        int crowd) {

    /** Enough that nobody waits for a word from the disk: with a few, each would be measured by its patience. */
    private static final int AT_ONCE = 512;

    private static final int CROWD = 2_000;

    static Plan of(boolean quick, Duration overload) {
        return quick
                ? new Plan(3, seconds(4), seconds(5), seconds(8), overload, AT_ONCE, CROWD)
                : new Plan(5, seconds(5), seconds(10), seconds(20), overload, AT_ONCE, CROWD);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
