package org.undersigned.tally.counting;

/** By how much a petition's counts change. */
public record Delta(long online, long paper, long awaiting) {

    public static final Delta NONE = new Delta(0, 0, 0);
    public static final Delta AWAITING = new Delta(0, 0, 1);
    public static final Delta ONLINE = new Delta(1, 0, 0);
    public static final Delta PAPER = new Delta(0, 1, 0);

    public Delta plus(Delta other) {
        return new Delta(online + other.online, paper + other.paper, awaiting + other.awaiting);
    }

    public Delta minus(Delta other) {
        return new Delta(online - other.online, paper - other.paper, awaiting - other.awaiting);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** Whether the public number moves; who awaits confirmation is not in it. */
    public boolean movesCount() {
        return online != 0 || paper != 0;
    }
}
