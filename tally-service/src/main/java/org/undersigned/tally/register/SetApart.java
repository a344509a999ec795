package org.undersigned.tally.register;

import java.time.Instant;

import org.undersigned.tally.register.Logged.Place;

/**
 * A record set apart as an organiser sees it: without what it says, which may be personal.
 *
 * @param petition null where it cannot be read
 * @param dismissedAt null as long as somebody has yet to deal with it
 */
public record SetApart(
        int partition,
        long offset,
        Instant at,
        String type,
        String reason,
        String petition,
        Instant dismissedAt,
        String note) {

    public Place place() {
        return new Place(partition, offset);
    }

    /** Records that nobody has dealt with, of one petition and one reason. */
    public record Pile(String petition, String reason, long records, Instant first, Instant last) {}
}
