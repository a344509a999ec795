package org.undersigned.bench.mail;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;

import org.undersigned.local.launch.Refusal;

/**
 * How much of everything.
 *
 * @param supporters who are told of a strike
 * @param many how many there are when it is looked whether the heap stays as it was
 * @param perSecond signatures a second meanwhile, each of which is asked by mail to be confirmed
 * @param watched how long the heap is looked at while many are told
 */
public record MailPlan(int supporters, int many, int perSecond, Duration watched) {

    public static final String USAGE = """
            deploy/bench mail [--quick] [--supporters N] [--rate N]

              --quick         5,000 supporters, and 50,000 for the heap: about 2 minutes in all
              --supporters N  who are told of a strike (50,000); ten times as many for the heap
              --rate N        signatures a second meanwhile, each with a confirmation by mail (20)""";

    private static final int TIMES = 10;

    /** @param words what was typed behind {@code mail} */
    public static MailPlan parse(List<String> words) {
        var rest = new ArrayDeque<>(words);
        boolean quick = rest.remove("--quick");
        int supporters = quick ? 5_000 : 50_000;
        int rate = 20;
        while (!rest.isEmpty()) {
            switch (rest.remove()) {
                case "--supporters" -> supporters = number(rest.poll());
                case "--rate" -> rate = number(rest.poll());
                default -> throw new Refusal(USAGE);
            }
        }
        return new MailPlan(supporters, TIMES * supporters, rate, Duration.ofSeconds(quick ? 15 : 60));
    }

    /** Told before it is measured: a new process compiles itself meanwhile. */
    int warmUp() {
        return supporters / 5;
    }

    private static int number(String word) {
        if (word == null || !word.matches("[1-9]\\d{0,5}")) {
            throw new Refusal(USAGE);
        }
        return Integer.parseInt(word);
    }
}
