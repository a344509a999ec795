package org.undersigned.tally.register;

import java.time.Instant;

/**
 * A record that cannot be read or counted. It is kept as it came, and what came with it goes on.
 *
 * @param type the event's name on the wire, or null
 * @param reason names the rule that was broken; never what the record says, for that may be personal
 */
public record Poison(Logged.Place place, Instant at, Whose whose, String type, String reason, byte[] payload) {}
