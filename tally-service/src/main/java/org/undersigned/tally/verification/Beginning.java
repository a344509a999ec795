package org.undersigned.tally.verification;

import java.time.Instant;

/**
 * Where the log of a partition begins.
 *
 * @param offset of its first record; above 0 once the first ones have aged out
 * @param first when the first record there is was logged; null where there is none
 */
public record Beginning(long offset, Instant first) {

    /** Whether nothing that can be of the petition has aged out. */
    public boolean reachesBackTo(Instant opening) {
        return offset == 0 || first != null && opening != null && first.isBefore(opening);
    }
}
