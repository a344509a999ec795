package org.undersigned.bench.counting;

import java.util.List;
import java.util.Optional;

/**
 * All that was measured, and what it is held against (issue 4).
 *
 * @param empty events a second into an empty register
 * @param full events a second into one that holds many rows
 * @param batch events in a transaction, on average
 * @param plain rows a second by pgbench; empty where there is none
 * @param streams events a second by Kafka Streams
 * @param megabytes of physical memory, at the most
 */
record CountingFindings(
        CountingPlan plan,
        double empty,
        double full,
        int batch,
        Optional<Double> plain,
        double streams,
        double megabytes,
        double streamsMegabytes) {

    /** One line of what is wanted and what there is. */
    record Goal(String what, String wanted, String found, boolean reached) {}

    List<Goal> goals() {
        double slower = 1 - full / empty;
        return List.of(
                plain.map(rows -> goal("of pgbench", "≥ 0.5", "%.2f".formatted(empty / rows), empty / rows >= 0.5))
                        .orElse(new Goal("of pgbench", "≥ 0.5", "no pgbench here", false)),
                goal("of Kafka Streams", "≥ 1", "%.2f".formatted(empty / streams), empty >= streams),
                goal(
                        "slower at %,d rows".formatted(plan.rows()),
                        "≤ 10 %",
                        "%.0f %%".formatted(slower * 100),
                        slower <= 0.1),
                goal("resident", "≤ 400 MB", "%.0f MB".formatted(megabytes), megabytes <= 400));
    }

    private static Goal goal(String what, String wanted, String found, boolean reached) {
        return new Goal(what, wanted, found, reached);
    }
}
