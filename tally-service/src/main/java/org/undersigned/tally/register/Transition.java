package org.undersigned.tally.register;

import java.util.UUID;

/**
 * One step of one signature and what caused it, which may be an event about another signature: the link of a duplicate
 * acts for the signature it repeats.
 */
public record Transition(Cause cause, Change change) {

    public Key key() {
        return new Key(cause.inbox(), change.after().id());
    }

    public String petition() {
        return cause.petition();
    }

    /** The rule that acted, or whose undoing did; null where an event of the log did. */
    public UUID ruledBy() {
        return cause instanceof Ruling ruling ? ruling.removal() : null;
    }
}
