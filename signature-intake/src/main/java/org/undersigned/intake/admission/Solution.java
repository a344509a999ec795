package org.undersigned.intake.admission;

/** A {@link Challenge} given back with its number. Any component may be null or nonsense. */
public record Solution(String algorithm, String challenge, Long number, String salt, String signature) {

    boolean isWhole() {
        return Challenges.ALGORITHM.equals(algorithm)
                && challenge != null
                && number != null
                && salt != null
                && signature != null;
    }
}
