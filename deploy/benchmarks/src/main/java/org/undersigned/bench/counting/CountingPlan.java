package org.undersigned.bench.counting;

import org.undersigned.bench.Words;

/**
 * How much of everything.
 *
 * @param events in the topic
 * @param rows in the register that is not empty
 * @param plainSeconds how long pgbench inserts
 */
public record CountingPlan(int rounds, long events, long rows, int plainSeconds) {

    public static final String USAGE = """
            deploy/bench counting [--quick] [--rounds N] [--events N] [--rows N]

              --quick     one round of 20,000 events, and 100,000 rows
              --rounds N  of an empty register, pgbench, Kafka Streams and a full register (3)
              --events N  in the topic that is drained (1,000,000)
              --rows N    in the register that is not empty (10,000,000, which take 10 GB of disk, twice)""";

    private static final long BYTES_A_ROW = 1_000;
    private static final long LEAST = 1_000;

    /** @param words what was typed, of which its own are taken */
    public static CountingPlan parse(Words words) {
        boolean quick = words.quick();
        return new CountingPlan(
                (int) words.number("--rounds", quick ? 1 : 3),
                enough(words, words.number("--events", quick ? 20_000 : 1_000_000)),
                enough(words, words.number("--rows", quick ? 100_000 : 10_000_000)),
                quick ? 4 : 20);
    }

    private static long enough(Words words, long number) {
        if (number < LEAST) {
            throw words.refusal();
        }
        return number;
    }

    long bytes() {
        return (2 * rows + 3 * events) * BYTES_A_ROW;
    }
}
