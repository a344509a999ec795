package org.undersigned.intake.whereabouts;

import java.time.Instant;

/**
 * A step and when it was taken.
 *
 * @param at null where that is not known, or where it was not taken
 */
public record Line(Step step, Instant at) {

    static Line of(Step step) {
        return new Line(step, null);
    }
}
