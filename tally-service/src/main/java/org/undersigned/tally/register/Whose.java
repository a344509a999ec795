package org.undersigned.tally.register;

/**
 * Whom a record set apart may be about, so that it can be found when they ask to be erased.
 *
 * @param inbox the inbox fingerprint, which is the record's key; null where it has none
 * @param petition null where the record cannot be read
 */
public record Whose(String inbox, String petition) {}
