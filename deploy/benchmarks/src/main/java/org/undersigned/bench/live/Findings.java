package org.undersigned.bench.live;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.undersigned.bench.report.Goal;
import org.undersigned.bench.report.Rounds;

/**
 * All that was measured, and what it is held against (issue 4).
 *
 * @param files that a process may open here; a viewer is one of its own process's and one of the server's
 * @param ours of each round
 * @param peers what nchan did with the same messages, of each round
 * @param peerMissing why there is none; empty where there is one
 */
record Findings(LivePlan plan, long files, List<FanOut> ours, List<FanOut> peers, String peerMissing) {

    private static final double NEARLY_ALL = 0.99;

    List<Goal> goals() {
        return List.of(
                Goal.atLeast("viewers", "%,.0f", 15_000, plan.viewers()), signatures(typical()), toSocket(typical()));
    }

    /** The round whose 99th percentile lies in the middle. */
    FanOut typical() {
        return middle(ours);
    }

    Optional<FanOut> typicalPeer() {
        return peers.isEmpty() ? Optional.empty() : Optional.of(middle(peers));
    }

    /** Milliseconds from an answer to a viewer's socket, round by round. */
    static Rounds p99(List<FanOut> rounds) {
        return new Rounds(
                rounds.stream().map(round -> round.waits().each().p99()).toList());
    }

    private static FanOut middle(List<FanOut> rounds) {
        var sorted = rounds.stream()
                .sorted(Comparator.comparingDouble(round -> round.waits().each().p99()))
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    private static Goal signatures(FanOut round) {
        double signed = round.signing().perSecond();
        return new Goal(
                "signatures a second",
                "1,000",
                "%,.0f".formatted(signed),
                "",
                signed / 1_000,
                signed >= 1_000 * NEARLY_ALL);
    }

    private Goal toSocket(FanOut round) {
        if (!round.waits().sure()) {
            return Goal.open("p99, 202 to socket", "≤ 500 ms", "not sure");
        }
        var peer = typicalPeer()
                .map(other -> "nchan %,.0f ms".formatted(other.waits().each().p99()))
                .orElse("");
        return Goal.atMost(
                        "p99, 202 to socket",
                        "%,.0f ms",
                        500,
                        round.waits().each().p99())
                .beside(peer);
    }
}
