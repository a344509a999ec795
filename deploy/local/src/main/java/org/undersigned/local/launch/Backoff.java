package org.undersigned.local.launch;

import java.time.Duration;

/**
 * How long a part that ended waits until it is started again.
 *
 * @param failures ends in a row, each soon after its start
 */
record Backoff(int failures) {

    static final Backoff NONE = new Backoff(0);

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration HEALTHY = Duration.ofSeconds(60);

    /** After an end; one that ran for a minute begins anew. */
    Backoff afterRunning(Duration ran) {
        return new Backoff(ran.compareTo(HEALTHY) >= 0 ? 1 : failures + 1);
    }

    Duration pause() {
        var doubled = FIRST.multipliedBy(1L << Math.clamp(failures - 1, 0, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
