package org.undersigned.tally.live;

/**
 * What everybody who looks at a petition gets.
 *
 * @param tag the version; with the instant behind it where the count may be out of date
 * @param json with {@code asOf} where it may
 */
public record View(long version, String tag, byte[] json) {}
