package org.undersigned.bench.live;

import java.util.List;
import java.util.Optional;

/**
 * All that was measured, and what it is held against (issue 4).
 *
 * @param files that a process may open here; a viewer is one of its own process's and one of the server's
 * @param peer what nchan did with the same messages; empty where it is missing
 */
record Findings(long files, FanOut ours, Optional<FanOut> peer) {

    /** One line of what is wanted and what there is. */
    record Goal(String what, String wanted, String found, boolean reached) {}

    List<Goal> goals() {
        double signed = ours.signing().perSecond();
        double p99 = ours.waits().each().p99();
        return List.of(
                new Goal("viewers", "15,000", "%,d".formatted(ours.viewers()), ours.viewers() >= 15_000),
                new Goal("signatures a second", "1,000", "%,.0f".formatted(signed), signed >= 990),
                new Goal(
                        "p99, 202 to socket",
                        "≤ 500 ms",
                        ours.waits().sure() ? "%.0f ms".formatted(p99) : "not sure",
                        ours.waits().sure() && p99 <= 500));
    }
}
