package org.undersigned.tally.register;

/**
 * One step of one signature and the event that caused it, which may be about another signature: the link of a duplicate
 * acts for the signature it repeats.
 */
public record Transition(Logged cause, Change change) {

    public Key key() {
        return new Key(cause.event().inbox(), change.after().id());
    }

    public String petition() {
        return cause.event().petition();
    }
}
