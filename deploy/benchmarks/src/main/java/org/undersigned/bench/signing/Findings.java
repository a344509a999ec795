package org.undersigned.bench.signing;

import java.util.List;

import org.undersigned.bench.report.Figures;
import org.undersigned.bench.report.Goal;
import org.undersigned.bench.report.Rounds;

/**
 * All that was measured, and what it is held against (issue 3).
 *
 * @param bare signatures parsed and judged and not kept, a second
 * @param real signatures a second
 * @param plain signatures a second in the plain design
 * @param half milliseconds at the 99th percentile, at half of {@code real}
 */
record Findings(Rounds bare, Rounds real, Rounds plain, Rounds half, Overload overload) {

    private static final double SHARE_LEFT_ALONE = 0.001;

    List<Goal> goals() {
        return List.of(
                Goal.atLeast("of bare", "%.2f", 0.75, real.over(bare).median())
                        .beside("bare %s/s".formatted(Figures.whole(bare.median()))),
                Goal.atLeast("of plain", "%.1f", 4, real.over(plain).median())
                        .beside("plain %s/s".formatted(Figures.whole(plain.median()))),
                Goal.atMost("p99 at half", "%.1f ms", 50, half.median())
                        .beside("of %s/s".formatted(Figures.whole(real.median()))),
                Goal.atLeast("goodput at 3 times", "%.0f %%", 80, overload.goodput() * 100),
                leftAlone(overload.shareLeftAlone()),
                heap());
    }

    private static Goal leftAlone(double share) {
        return new Goal(
                "the rest 429 or 503",
                "all",
                "%.1f %% left alone".formatted(share * 100),
                "",
                SHARE_LEFT_ALONE / share,
                share < SHARE_LEFT_ALONE);
    }

    private Goal heap() {
        var heap = overload.heap();
        if (heap.samples().isEmpty()) {
            return Goal.open("heap meanwhile", "flat", "not answered in time");
        }
        return new Goal(
                "heap meanwhile",
                "flat",
                "kept %.0f, then %.0f MB".formatted(heap.keptAtFirst(), heap.keptAtLast()),
                "",
                heap.mostAllowed() / heap.keptAtLast(),
                heap.isFlat());
    }
}
