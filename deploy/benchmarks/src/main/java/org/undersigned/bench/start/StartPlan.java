package org.undersigned.bench.start;

import org.undersigned.bench.Words;

/**
 * @param rounds of each program in each way
 * @param few whether signature-intake and the broker stand for all
 */
public record StartPlan(int rounds, boolean few) {

    public static final String USAGE = """
            deploy/bench start [--quick] [--rounds N]

              --quick     one round of signature-intake and the broker
              --rounds N  of starting each program in each way (5)""";

    /** @param words what was typed, of which its own are taken */
    public static StartPlan parse(Words words) {
        return new StartPlan((int) words.number("--rounds", words.quick() ? 1 : 5), words.quick());
    }
}
