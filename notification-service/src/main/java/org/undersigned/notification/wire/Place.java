package org.undersigned.notification.wire;

import java.util.OptionalLong;

/**
 * How the reading of one partition stands with the database, which may be older than it was: restored, or a replica that
 * has taken over and had not got everything.
 */
sealed interface Place {

    /** What the database must have read before this batch; empty where the batch is not to be noted at all. */
    OptionalLong needs(Span batch);

    /** Where the database stands when a batch was not noted; a batch that was is answered by the database itself. */
    long stands();

    /** A batch follows the one before. A gap between them (a compacted topic has some) costs one more reading. */
    record Onward() implements Place {
        @Override
        public OptionalLong needs(Span batch) {
            return OptionalLong.of(batch.first());
        }

        @Override
        public long stands() {
            return 0;
        }
    }

    /**
     * The log is to be read again.
     *
     * @param from where the database stands
     * @param furthest what had been taken from Kafka before: a batch from there on was under way already
     */
    record Again(long from, long furthest) implements Place {
        @Override
        public OptionalLong needs(Span batch) {
            return batch.first() < furthest ? OptionalLong.of(from) : OptionalLong.empty();
        }

        @Override
        public long stands() {
            return from;
        }
    }

    /**
     * @param stands what the database says it has read, this batch included where that could be noted
     */
    static Place after(Span batch, long stands) {
        return stands >= batch.next() ? new Onward() : new Again(stands, batch.next());
    }
}
