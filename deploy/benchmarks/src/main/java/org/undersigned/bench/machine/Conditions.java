package org.undersigned.bench.machine;

import java.util.ArrayList;
import java.util.List;

/**
 * Under which a bench ran.
 *
 * @param busy share of processor time that was taken meanwhile, by whomever
 * @param stolen share of it that others on the same hardware took while somebody here wanted it
 * @param seconds how long it took
 */
public record Conditions(Machine machine, double busy, double stolen, long seconds) {

    private static final double ALL = 0.9;
    private static final double MUCH = 0.02;

    public static Conditions since(Machine machine, ProcessorTime before, long begunNanos) {
        var meanwhile = ProcessorTime.now().since(before);
        return new Conditions(
                machine,
                meanwhile.shareBusy(),
                meanwhile.shareStolen(),
                (System.nanoTime() - begunNanos) / 1_000_000_000);
    }

    public String words() {
        return "%d s; of the processors' time %.0f %% was taken, %.1f %% by other machines on the same hardware"
                .formatted(seconds, busy * 100, stolen * 100);
    }

    /** What of the machine was used up, so that more could not be seen. */
    public List<String> limits() {
        var limits = new ArrayList<String>();
        if (busy >= ALL) {
            limits.add(
                    "processors: more than %.0f %% of all %d cores were taken".formatted(ALL * 100, machine.cores()));
        }
        if (stolen >= MUCH) {
            limits.add("hardware shared with others, who took more than %.0f %% of the processors' time"
                    .formatted(MUCH * 100));
        }
        if (machine.load() >= machine.cores()) {
            limits.add("not idle when it began: load %.1f".formatted(machine.load()));
        }
        return limits;
    }
}
