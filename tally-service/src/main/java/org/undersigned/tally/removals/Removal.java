package org.undersigned.tally.removals;

import java.time.Instant;
import java.util.UUID;

import org.undersigned.tally.counting.Reason;

/**
 * A rule's run as an organiser sees it.
 *
 * @param matching how many it met when it was asked for
 * @param removed how many it has taken out
 * @param restored how many of them its undoing has let in again
 * @param endedAt null while it is under way
 */
public record Removal(
        UUID id,
        String petition,
        Reason reason,
        String description,
        Rule rule,
        State state,
        Instant askedAt,
        Instant endedAt,
        long matching,
        long removed,
        long restored) {

    public enum State {
        RUNNING,
        DONE,
        STOPPED,
        UNDOING,
        UNDONE
    }
}
