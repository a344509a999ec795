package org.undersigned.bench.report;

/**
 * One line of what is wanted and what there is.
 *
 * @param beside what the limit or the peer did in the same run; empty where the goal has none
 * @param share of what is wanted that was reached: 1 is just enough, 0.5 half of it, {@link #MOST} at the most
 */
public record Goal(String what, String wanted, String found, String beside, double share, boolean reached) {

    public static final double MOST = 100;

    public Goal {
        share = Double.isNaN(share) ? 0 : Math.clamp(share, 0, MOST);
    }

    /** @param format of a number with its unit, for both */
    public static Goal atLeast(String what, String format, double wanted, double found) {
        return new Goal(
                what, "≥ " + format.formatted(wanted), format.formatted(found), "", found / wanted, found >= wanted);
    }

    /** @param format of a number with its unit, for both */
    public static Goal atMost(String what, String format, double wanted, double found) {
        return new Goal(
                what, "≤ " + format.formatted(wanted), format.formatted(found), "", wanted / found, found <= wanted);
    }

    /** Where nothing could be found out. */
    public static Goal open(String what, String wanted, String why) {
        return new Goal(what, wanted, why, "", 0, false);
    }

    public Goal beside(String words) {
        return new Goal(what, wanted, found, words, share, reached);
    }

    public String verdict() {
        return reached ? "reached" : "missed";
    }
}
