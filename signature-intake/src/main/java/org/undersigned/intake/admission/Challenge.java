package org.undersigned.intake.admission;

/**
 * A proof of work to be done, as ALTCHA's first version writes it: find the number from 0 to {@code maxnumber} for which
 * {@code challenge} is the hexadecimal SHA-256 of {@code salt} and number, one after the other as text.
 *
 * @param salt ends in its parameters: when it expires and which submission it is for
 * @param signature ours, over the challenge
 */
public record Challenge(String algorithm, String challenge, long maxnumber, String salt, String signature) {}
