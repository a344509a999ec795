package org.undersigned.bench.counting;

import java.util.List;
import java.util.Optional;

import org.undersigned.bench.report.Figures;
import org.undersigned.bench.report.Goal;
import org.undersigned.bench.report.Rounds;

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
        Rounds empty,
        Rounds full,
        int batch,
        Optional<Rounds> plain,
        Rounds streams,
        double megabytes,
        double streamsMegabytes) {

    List<Goal> goals() {
        return List.of(
                plain.map(this::ofPlain).orElse(Goal.open("of pgbench", "≥ 0.5", "no pgbench here")),
                Goal.atLeast("of Kafka Streams", "%.2f", 1, empty.over(streams).median())
                        .beside("Kafka Streams %s/s".formatted(Figures.whole(streams.median()))),
                slower(full.over(empty).median()),
                Goal.atMost("resident", "%.0f MB", 400, megabytes)
                        .beside("Kafka Streams %.0f MB".formatted(streamsMegabytes)));
    }

    private Goal ofPlain(Rounds rows) {
        return Goal.atLeast("of pgbench", "%.2f", 0.5, empty.over(rows).median())
                .beside("pgbench %s/s".formatted(Figures.whole(rows.median())));
    }

    private Goal slower(double share) {
        return new Goal(
                "slower at %,d rows".formatted(plan.rows()),
                "≤ 10 %",
                "%.0f %%".formatted((1 - share) * 100),
                "empty %s/s".formatted(Figures.whole(empty.median())),
                share / 0.9,
                share >= 0.9);
    }
}
