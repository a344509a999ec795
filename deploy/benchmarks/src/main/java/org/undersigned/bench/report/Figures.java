package org.undersigned.bench.report;

/** Numbers as people read them. */
public final class Figures {

    private Figures() {}

    public static String number(double value) {
        return value < 1_000 ? "%.1f".formatted(value) : whole(value);
    }

    public static String whole(double value) {
        return "%,.0f".formatted(value);
    }

    /** With what it went between. */
    public static String spread(Rounds rounds) {
        return rounds.values().size() == 1
                ? number(rounds.median())
                : "%s (%s to %s)".formatted(number(rounds.median()), number(rounds.least()), number(rounds.most()));
    }

    /** How many times what is wanted. */
    public static String times(double share) {
        return share >= Goal.MOST ? "over %.0f".formatted(Goal.MOST) : "%.2f".formatted(share);
    }
}
