package org.undersigned.notification.events;

import java.time.Instant;

/** What happens to a strike date. The topic is compacted: the last event of a strike is the strike as it stands. */
public sealed interface StrikeEvent {

    String TOPIC = "strikes";

    /** The whole strike. */
    Strike strike();

    record StrikePlanned(Strike strike) implements StrikeEvent {
        public static final String TYPE = "org.undersigned.strike.planned.v1";
    }

    record StrikeMoved(Strike strike) implements StrikeEvent {
        public static final String TYPE = "org.undersigned.strike.moved.v1";
    }

    record StrikeCancelled(Strike strike) implements StrikeEvent {
        public static final String TYPE = "org.undersigned.strike.cancelled.v1";
    }

    /**
     * A strike as it stands.
     *
     * @param id unique over all petitions, {@code <petition>/<id within it>}; also the record's key
     * @param petition the petition's slug
     * @param sequence rises by one with every change, from 0 (RFC 5545, 3.8.7.4)
     * @param title plain text
     * @param start first moment
     * @param end first moment after it
     * @param timeZone IANA name of the zone in which people are told the time
     * @param place plain text; null where it is everywhere
     */
    record Strike(
            String id,
            String petition,
            int sequence,
            String title,
            Instant start,
            Instant end,
            String timeZone,
            String place) {}
}
