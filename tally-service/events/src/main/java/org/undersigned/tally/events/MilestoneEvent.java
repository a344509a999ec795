package org.undersigned.tally.events;

import java.time.Instant;

/** A petition passed a threshold of its ladder, for the first and only time. */
public sealed interface MilestoneEvent {

    String TOPIC = "milestones";

    /** The petition's slug; also the record's key. */
    String petition();

    /**
     * One threshold. Its CloudEvents id is {@code milestone:<petition>:<threshold>}, so a repeated record is known.
     *
     * @param count the count after the batch that crossed it
     * @param highest the highest threshold crossed in that same batch: several crossed at once are told as one
     * @param reachedAt log-append time of the newest event of that batch
     */
    record MilestoneReached(String petition, long threshold, long count, long highest, Instant reachedAt)
            implements MilestoneEvent {
        public static final String TYPE = "org.undersigned.milestone.reached.v1";
    }
}
