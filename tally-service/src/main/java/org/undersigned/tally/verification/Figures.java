package org.undersigned.tally.verification;

import org.undersigned.tally.counting.Delta;

/** The public sums, and who has not confirmed yet. */
public record Figures(long online, long paper, long awaiting) {

    public static final Figures NONE = new Figures(0, 0, 0);

    static Figures of(Delta all) {
        return new Figures(all.online(), all.paper(), all.awaiting());
    }

    public Figures plus(Figures other) {
        return new Figures(online + other.online, paper + other.paper, awaiting + other.awaiting);
    }

    /** What must be added to another to come to this. */
    Delta minus(Figures other) {
        return new Delta(online - other.online, paper - other.paper, awaiting - other.awaiting);
    }

    /** In signatures. */
    long apartFrom(Figures other) {
        return Math.abs(online - other.online) + Math.abs(paper - other.paper) + Math.abs(awaiting - other.awaiting);
    }
}
