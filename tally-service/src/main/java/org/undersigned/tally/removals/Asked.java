package org.undersigned.tally.removals;

import org.undersigned.tally.counting.Reason;

/**
 * A rule, and what the public is told of it.
 *
 * @param reason {@code RULE}, or {@code DUPLICATE} where it takes out what turned out to be there twice
 * @param description plain, 1 to 500 characters; null where it is only tried
 */
public record Asked(Rule rule, Reason reason, String description) {}
