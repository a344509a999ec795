package org.undersigned.bench.counting;

import java.util.ArrayDeque;
import java.util.List;

import org.undersigned.local.launch.Refusal;

/**
 * How much of everything.
 *
 * @param events in the topic
 * @param rows in the register that is not empty
 * @param plainSeconds how long pgbench inserts
 */
public record CountingPlan(long events, long rows, int plainSeconds) {

    public static final String USAGE = """
            deploy/bench counting [--quick] [--events N] [--rows N]

              --quick     100,000 events, and a million rows: about 2 minutes in all
              --events N  in the topic that is drained (1,000,000)
              --rows N    in the register the second time (10,000,000, which takes 10 GB of disk)""";

    private static final long BYTES_A_ROW = 1_000;

    /** @param words what was typed behind {@code counting} */
    public static CountingPlan parse(List<String> words) {
        var rest = new ArrayDeque<>(words);
        boolean quick = rest.remove("--quick");
        long events = quick ? 100_000 : 1_000_000;
        long rows = quick ? 1_000_000 : 10_000_000;
        while (!rest.isEmpty()) {
            switch (rest.remove()) {
                case "--events" -> events = number(rest.poll());
                case "--rows" -> rows = number(rest.poll());
                default -> throw new Refusal(USAGE);
            }
        }
        return new CountingPlan(events, rows, quick ? 8 : 20);
    }

    private static long number(String word) {
        if (word == null || !word.matches("[1-9]\\d{3,8}")) {
            throw new Refusal(USAGE);
        }
        return Long.parseLong(word);
    }

    long bytes() {
        return (rows + 3 * events) * BYTES_A_ROW;
    }
}
