package org.undersigned.bench.live;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.HdrHistogram.Histogram;

/**
 * How long after its 202 a signature is on a viewer's socket, in ms.
 *
 * @param first until the first of all viewers has it: what counting and telling take
 * @param spread of a value, from the first viewer to the last: what reaching all of them takes
 */
record Waits(boolean sure, Percentiles each, Percentiles first, Percentiles spread) {

    /** Where something else counted than what was answered: nobody knows which count belongs to which answer. */
    static final Waits NOT_SURE = new Waits(false, Percentiles.NONE, Percentiles.NONE, Percentiles.NONE);

    private static final long LONGEST_MICROS = 300_000_000;
    private static final int DIGITS = 3;

    record Percentiles(double p50, double p99) {

        private static final Percentiles NONE = new Percentiles(Double.NaN, Double.NaN);

        private static Percentiles of(Histogram micros) {
            return new Percentiles(
                    micros.getValueAtPercentile(50) / 1_000.0, micros.getValueAtPercentile(99) / 1_000.0);
        }
    }

    /** A value on all screens. */
    private record Shown(int before, long first, long last) {

        private Shown and(Shown other) {
            return new Shown(before, Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    static Waits of(Answers answers, Sightings seen) {
        var each = histogram();
        var values = new TreeMap<Integer, Shown>();
        var random = new Random(2016);
        seen.each((before, now, at) -> {
            // Of those that a value brings one stands for all, chosen at random: 15,000 viewers times 60,000 are too
            // many.
            int number = before + 1 + random.nextInt(now - before);
            record(each, answers.waitedNanos(number, at), now - before);
            values.merge(now, new Shown(before, at, at), Shown::and);
        });
        return new Waits(
                true, Percentiles.of(each), Percentiles.of(first(answers, values)), Percentiles.of(spread(values)));
    }

    private static Histogram first(Answers answers, TreeMap<Integer, Shown> values) {
        var waits = histogram();
        for (Map.Entry<Integer, Shown> value : values.entrySet()) {
            var shown = value.getValue();
            for (int number = shown.before() + 1; number <= value.getKey(); number++) {
                record(waits, answers.waitedNanos(number, shown.first()), 1);
            }
        }
        return waits;
    }

    private static Histogram spread(TreeMap<Integer, Shown> values) {
        var spread = histogram();
        values.values().forEach(shown -> record(spread, shown.last() - shown.first(), 1));
        return spread;
    }

    private static Histogram histogram() {
        return new Histogram(LONGEST_MICROS, DIGITS);
    }

    private static void record(Histogram micros, long nanos, long times) {
        micros.recordValueWithCount(Math.min(nanos / 1_000, LONGEST_MICROS), times);
    }
}
