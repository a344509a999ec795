package org.undersigned.tally.live.rest;

import java.util.concurrent.ThreadLocalRandom;

import io.vertx.core.buffer.Buffer;

import org.undersigned.tally.live.LiveSettings;

/** When something is due on a stream; what many would do at once, each does by chance a little later. In ns. */
record Rhythm(long heartbeat, long stuckAfter, long turn, long retryMillis) {

    private static final int SOON_MILLIS = 50;

    static Rhythm of(LiveSettings settings) {
        return new Rhythm(
                settings.heartbeat().toNanos(),
                settings.stuckAfter().toNanos(),
                settings.turn().toNanos(),
                settings.retry().toMillis());
    }

    /** Thousands who came together, at a link in the news, should not ask anew together. */
    long endOfTurn(long now) {
        return now + turn / 2 + chance(turn / 2);
    }

    /** What a browser is told at the beginning, for when this replica should die. */
    Buffer later() {
        return retry(retryMillis + chance(retryMillis));
    }

    /** What it is told when its turn is over: ask again at once. */
    static Buffer soon() {
        return retry(SOON_MILLIS + chance(SOON_MILLIS));
    }

    private static long chance(long most) {
        return ThreadLocalRandom.current().nextLong(most + 1);
    }

    private static Buffer retry(long millis) {
        return Buffer.buffer("retry: " + millis + "\n\n");
    }
}
