package org.undersigned.tally.verification;

import org.undersigned.tally.counting.Delta;

/**
 * A petition's live count beside what it is made of, all as of one moment.
 *
 * @param live what everybody is shown
 * @param register the same, counted anew: one by one of everybody who signed
 * @param quarters the sum of when the count moved; what waits for a confirmation does not move it
 * @param astray by how many signatures the cells of breakdowns differ from those of the register, in all kinds together
 */
public record Verification(
        String petition, long version, Figures live, Figures register, Figures quarters, long astray) {

    /** In signatures; 0 as long as the count is what it should be. */
    public long drift() {
        return live.apartFrom(register) + live.apartFrom(quarters) + astray;
    }

    /** What the live count lacks of the register; below 0 where it has more. */
    public Delta missing() {
        return register.minus(live);
    }

    /** What the quarters lack of it. */
    public Delta missingInQuarters() {
        return register.minus(quarters);
    }
}
