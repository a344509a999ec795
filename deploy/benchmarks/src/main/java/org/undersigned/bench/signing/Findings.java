package org.undersigned.bench.signing;

import java.util.List;

/**
 * All that was measured, and what it is held against (issue 3).
 *
 * @param bare signatures parsed and judged and not kept, a second
 * @param real signatures a second
 * @param plain signatures a second in the plain design
 * @param half milliseconds at the 99th percentile, at half of {@code real}
 */
record Findings(Rounds bare, Rounds real, Rounds plain, Rounds half, Overload overload) {

    /** One line of what is wanted and what there is. */
    record Goal(String what, String wanted, String found, boolean reached) {}

    List<Goal> goals() {
        double ofBare = real.over(bare).median();
        double ofPlain = real.over(plain).median();
        return List.of(
                new Goal("signing, of bare", "≥ 0.75", "%.2f".formatted(ofBare), ofBare >= 0.75),
                new Goal("signing, of plain", "≥ 4", "%.1f".formatted(ofPlain), ofPlain >= 4),
                new Goal("p99 at half", "< 50 ms", "%.1f ms".formatted(half.median()), half.median() < 50),
                new Goal(
                        "goodput at 3 times",
                        "≥ 80 %",
                        "%.0f %%".formatted(overload.goodput() * 100),
                        overload.goodput() >= 0.8),
                new Goal(
                        "the rest 429/503",
                        "all",
                        "%.1f %% left alone".formatted(overload.shareLeftAlone() * 100),
                        overload.shareLeftAlone() < 0.001),
                new Goal(
                        "heap meanwhile",
                        "flat",
                        "kept %.0f, then %.0f MB"
                                .formatted(
                                        overload.heap().keptAtFirst(),
                                        overload.heap().keptAtLast()),
                        overload.heap().isFlat()));
    }
}
