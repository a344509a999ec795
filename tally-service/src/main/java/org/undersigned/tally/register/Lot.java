package org.undersigned.tally.register;

/**
 * Which of the records set apart are meant.
 *
 * @param petition null for any; empty for those of which it cannot be read
 * @param reason null for any
 */
public record Lot(String petition, String reason) {}
