package org.undersigned.tally.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The live count. The topic is compacted: losing, repeating or reordering an event is harmless. */
public sealed interface TallyEvent {

    String TOPIC = "tallies";

    /** The petition's slug; also the record's key. */
    String petition();

    /**
     * State, not a delta: absolute counts and a version that only rises. How many have yet to confirm is no part of it: with
     * that number, whoever signs with another's address would see whether that address has signed.
     *
     * @param version rises with every change; of two events the one with the higher version is true
     * @param signatures all that count: {@code online + paper}
     * @param lastSignedAt when the newest counted signature was counted (log-append time); null before the first
     * @param nextMilestone the lowest threshold above the count; null when there is none
     * @param milestones the petition's ladder, rising
     * @param days what each of the last 30 days added, oldest first, days without any included, today the last; empty before
     *     the first signature. Null in records from before it was kept
     */
    record TallyChanged(
            String petition,
            long version,
            long signatures,
            long online,
            long paper,
            Instant lastSignedAt,
            Long nextMilestone,
            List<Milestone> milestones,
            List<Day> days)
            implements TallyEvent {
        public static final String TYPE = "org.undersigned.tally.changed.v1";
    }

    /** A rung of the ladder; {@code reachedAt} is null until it is reached, and stays when the count falls back. */
    record Milestone(long threshold, Instant reachedAt) {}

    /**
     * A day in the petition's time zone.
     *
     * @param signatures how many it added; below 0 where more were taken back than came
     */
    record Day(LocalDate day, long signatures) {}
}
