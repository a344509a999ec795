package org.undersigned.notification.wire;

import java.time.Instant;

/**
 * An event and when its topic took it.
 *
 * @param at log-append time, the only clock that decides anything about signatures
 */
public record Received<E>(E event, Instant at, Position position) {

    /** Where a record lies: all that a log line may say of it. */
    public record Position(String topic, int partition, long offset) {
        @Override
        public String toString() {
            return topic + "-" + partition + "@" + offset;
        }
    }
}
