package org.undersigned.tally.counting;

import java.time.Instant;
import java.util.Comparator;

/**
 * A quarter of an hour of one petition's count, in UTC. Hours and days of every zone in use are sums of quarters, so
 * counting needs to know no petition's zone, and a petition may change its own.
 */
public record Quarter(String petition, Instant since) implements Comparable<Quarter> {

    private static final long SECONDS = 15 * 60;
    private static final Comparator<Quarter> ORDER =
            Comparator.comparing(Quarter::petition).thenComparing(Quarter::since);

    public static Quarter of(String petition, Instant at) {
        return new Quarter(petition, Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), SECONDS) * SECONDS));
    }

    @Override
    public int compareTo(Quarter other) {
        return ORDER.compare(this, other);
    }
}
