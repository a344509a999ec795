package org.undersigned.notification.events;

import java.time.Instant;

/**
 * How long mails wait. State and no history: told anew every 15 s, and who has heard nothing for two minutes knows
 * nothing. The topic is compacted, its key is the lane.
 */
public sealed interface QueueEvent {

    String TOPIC = "queues";

    /**
     * The queue of one lane as it was.
     *
     * @param lane {@code confirmations}; others may follow
     * @param oldest since when the mail has been due that waits longest; null where none waits
     * @param at when it was looked at, by the same clock
     */
    record QueueMeasured(String lane, Instant oldest, Instant at) implements QueueEvent {
        public static final String TYPE = "org.undersigned.queue.measured.v1";
    }
}
