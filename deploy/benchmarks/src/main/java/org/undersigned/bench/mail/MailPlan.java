package org.undersigned.bench.mail;

import java.time.Duration;

import org.undersigned.bench.Words;

/**
 * How much of everything.
 *
 * @param rounds in each of which all supporters are told, between two looks at the limit
 * @param supporters who are told of a strike
 * @param many how many there are when it is looked whether the heap stays as it was
 * @param perSecond signatures a second meanwhile, each of which is asked by mail to be confirmed
 * @param watched how long the heap is looked at while many are told
 */
public record MailPlan(int rounds, int supporters, int many, int perSecond, Duration watched) {

    public static final String USAGE = """
            deploy/bench mail [--quick] [--rounds N] [--supporters N] [--rate N]

              --quick         one round of 1,000 supporters, and 10,000 for the heap
              --rounds N      of all supporters, between two looks at the limit (3)
              --supporters N  who are told of a strike (50,000); ten times as many for the heap
              --rate N        signatures a second meanwhile, each with a confirmation by mail (20)""";

    private static final int TIMES = 10;
    private static final int MOST = 100_000;

    /** @param words what was typed, of which its own are taken */
    public static MailPlan parse(Words words) {
        boolean quick = words.quick();
        int rounds = (int) words.number("--rounds", quick ? 1 : 3);
        long supporters = words.number("--supporters", quick ? 1_000 : 50_000);
        long rate = words.number("--rate", 20);
        if (supporters > MOST || rate > 1_000) {
            throw words.refusal();
        }
        return new MailPlan(
                rounds, (int) supporters, (int) supporters * TIMES, (int) rate, Duration.ofSeconds(quick ? 3 : 60));
    }

    /** Told before it is measured: a new process compiles itself meanwhile. */
    int warmUp() {
        return Math.max(1, supporters / 5);
    }
}
