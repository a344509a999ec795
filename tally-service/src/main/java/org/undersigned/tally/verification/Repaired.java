package org.undersigned.tally.verification;

/**
 * A count that was set right.
 *
 * @param found how it was
 * @param now how it is; the same where nothing was wrong
 */
public record Repaired(Verification found, Verification now) {}
