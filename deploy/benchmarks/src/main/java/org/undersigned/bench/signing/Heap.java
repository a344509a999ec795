package org.undersigned.bench.signing;

import java.util.List;

/**
 * The heap over a time, in megabytes. What is used right after a collection is what is kept: the least of each half tells
 * whether more is kept at the end than in the beginning.
 */
record Heap(List<Double> samples) {

    /** A collector does not clear away the same each time. */
    private static final double PLAY = 16;

    double keptAtFirst() {
        return least(samples.subList(0, (samples.size() + 1) / 2));
    }

    double keptAtLast() {
        return least(samples.subList(samples.size() / 2, samples.size()));
    }

    double most() {
        return samples.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    boolean isFlat() {
        return keptAtLast() <= keptAtFirst() * 1.1 + PLAY;
    }

    private static double least(List<Double> some) {
        return some.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }
}
