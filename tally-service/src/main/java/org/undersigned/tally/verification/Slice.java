package org.undersigned.tally.verification;

/** A share of all inboxes, so that a partition with many of them is folded in turns. */
public record Slice(int number, int of) {

    public boolean contains(String inbox) {
        return Math.floorMod(inbox.hashCode(), of) == number;
    }
}
