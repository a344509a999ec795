package org.undersigned.tally.results;

import java.time.Instant;
import java.util.Map;

/**
 * What is shown of who signed. It moves on in steps, so that whoever looks twice learns of a crowd and of nobody in it.
 *
 * @param version of the count when it was taken; 0 before the first
 * @param signatures of how many it is
 * @param at when it was taken; null before the first
 */
public record Look(long version, long signatures, Instant at, Breakdowns breakdowns) {

    /** The count differs from that of the look before by so many people at least. */
    public static final int STEP = SmallCells.CROWD;

    public static final Look NONE = new Look(0, 0, null, Breakdowns.of(Map.of()));
}
