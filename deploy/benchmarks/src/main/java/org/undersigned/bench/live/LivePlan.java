package org.undersigned.bench.live;

import java.time.Duration;

import org.undersigned.bench.Words;
import org.undersigned.local.launch.Refusal;

/**
 * @param viewers open streams
 * @param perSecond signatures a second
 */
public record LivePlan(int rounds, int viewers, int perSecond, Duration warmUp, Duration measured) {

    public static final String USAGE = """
            deploy/bench live [--quick] [--rounds N] [--viewers N] [--rate N]

              --quick       one round of 1,000 viewers, 100 signatures a second, five seconds
              --rounds N    of ours and the peer (3)
              --viewers N   open streams (15000)
              --rate N      signatures a second (1000)""";

    // tally-service is given room for so many here.
    private static final int MOST_VIEWERS = 18_000;

    // Of the crowd's own process: those who sign, programs, ports.
    private static final int OTHER_FILES = 1_500;

    /** @param words what was typed, of which its own are taken */
    public static LivePlan parse(Words words) {
        boolean quick = words.quick();
        int rounds = (int) words.number("--rounds", quick ? 1 : 3);
        int viewers = (int) words.number("--viewers", quick ? 1_000 : 15_000);
        int rate = (int) words.number("--rate", quick ? 100 : 1_000);
        if (viewers > MOST_VIEWERS) {
            throw words.refusal();
        }
        return new LivePlan(
                rounds, viewers, rate, Duration.ofSeconds(quick ? 3 : 25), Duration.ofSeconds(quick ? 5 : 45));
    }

    /** @param openFiles that a process may have */
    LivePlan within(long openFiles) {
        if (files() > openFiles) {
            throw new Refusal("A process may open %,d files here (ulimit -Hn), so no more than %,d viewers fit into one"
                    .formatted(openFiles, openFiles - OTHER_FILES));
        }
        return this;
    }

    /** That the crowd's process wants to have open. */
    int files() {
        return viewers + OTHER_FILES;
    }

    /** Of all signing, so that there is room for its answers. */
    Duration longest() {
        return warmUp.multipliedBy(1 + 2L * rounds).plus(measured.multipliedBy(2L * rounds));
    }
}
