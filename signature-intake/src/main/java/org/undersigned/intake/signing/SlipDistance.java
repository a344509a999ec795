package org.undersigned.intake.signing;

/**
 * How many slips lie between two words: a letter too many, one missing, one wrong, or two neighbours swapped (Damerau, "A
 * technique for computer detection and correction of spelling errors", 1964; in the form that edits no letter twice).
 */
final class SlipDistance {

    private final String typed;
    private final String meant;
    private final int[][] slips;

    private SlipDistance(String typed, String meant) {
        this.typed = typed;
        this.meant = meant;
        this.slips = new int[typed.length() + 1][meant.length() + 1];
    }

    /** Takes the product of both lengths: for short words only. */
    static int between(String typed, String meant) {
        return new SlipDistance(typed, meant).count();
    }

    private int count() {
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= meant.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : least(i, j);
            }
        }
        return slips[typed.length()][meant.length()];
    }

    private int least(int i, int j) {
        int wrong = typed.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
        int least = Math.min(slips[i - 1][j - 1] + wrong, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
        return isSwap(i, j) ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
    }

    private boolean isSwap(int i, int j) {
        return i > 1
                && j > 1
                && typed.charAt(i - 1) == meant.charAt(j - 2)
                && typed.charAt(i - 2) == meant.charAt(j - 1);
    }
}
