package org.undersigned.intake.admission;

import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.Algorithm;

/** The library's own solver: what it finds is what any client of ALTCHA finds. */
final class Solving {

    private Solving() {}

    static long number(Challenge challenge) {
        try {
            return Altcha.solveChallenge(
                            challenge.challenge(), challenge.salt(), Algorithm.SHA256, challenge.maxnumber(), 0)
                    .number;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
