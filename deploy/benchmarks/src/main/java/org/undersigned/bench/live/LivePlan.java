package org.undersigned.bench.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;

import org.undersigned.local.launch.Refusal;

/**
 * @param viewers open streams
 * @param perSecond signatures a second
 */
public record LivePlan(int viewers, int perSecond, Duration warmUp, Duration measured) {

    public static final String USAGE = """
            deploy/bench live [--quick] [--viewers N] [--rate N]

              --quick       2,000 viewers, 200 signatures a second, twenty seconds
              --viewers N   open streams (15000)
              --rate N      signatures a second (1000)""";

    // tally-service is given room for so many here.
    private static final int MOST_VIEWERS = 18_000;

    // Of the crowd's own process: those who sign, programs, ports.
    private static final int OTHER_FILES = 1_500;

    /** @param words what was typed behind {@code live} */
    public static LivePlan parse(List<String> words) {
        var rest = new ArrayDeque<>(words);
        boolean quick = rest.remove("--quick");
        int viewers = number(rest, "--viewers", quick ? 2_000 : 15_000);
        int rate = number(rest, "--rate", quick ? 200 : 1_000);
        if (!rest.isEmpty() || viewers < 1 || viewers > MOST_VIEWERS || rate < 1) {
            throw new Refusal(USAGE);
        }
        return new LivePlan(viewers, rate, Duration.ofSeconds(quick ? 10 : 25), Duration.ofSeconds(quick ? 20 : 45));
    }

    /** @param openFiles that a process may have */
    LivePlan within(long openFiles) {
        if (viewers + OTHER_FILES > openFiles) {
            throw new Refusal("A process may open %,d files here (ulimit -Hn), so no more than %,d viewers fit into one"
                    .formatted(openFiles, openFiles - OTHER_FILES));
        }
        return this;
    }

    private static int number(ArrayDeque<String> rest, String name, int usual) {
        var words = List.copyOf(rest);
        int at = words.indexOf(name);
        if (at < 0) {
            return usual;
        }
        if (at + 1 == words.size() || !words.get(at + 1).matches("\\d{1,6}")) {
            throw new Refusal(USAGE);
        }
        rest.remove(name);
        rest.remove(words.get(at + 1));
        return Integer.parseInt(words.get(at + 1));
    }
}
