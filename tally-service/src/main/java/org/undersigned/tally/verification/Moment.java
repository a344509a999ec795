package org.undersigned.tally.verification;

import java.time.Instant;
import java.util.List;

/**
 * A live count and all that must be known to come to the same by folding the log, as of one moment.
 *
 * @param opening when the first signature can have come; null where none has and nobody said when the petition opens
 * @param read how far the register had read the log
 */
public record Moment(String petition, long version, Figures live, Instant opening, List<Stretch> read) {

    /**
     * A partition as far as it had been counted.
     *
     * @param topicId of which incarnation of the topic
     * @param recreated whether another one was counted before it
     * @param next the offset the register was to read next
     */
    public record Stretch(int partition, String topicId, boolean recreated, long next, Aside aside) {}
}
