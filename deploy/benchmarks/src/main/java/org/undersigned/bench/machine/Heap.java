package org.undersigned.bench.machine;

import java.util.List;

/**
 * The heap over a time, in megabytes. What is used right after a collection is what is kept: the least of each half tells
 * whether more is kept at the end than in the beginning.
 */
public record Heap(List<Double> samples) {

    /** A collector does not clear away the same each time. */
    private static final double PLAY = 16;

    public double keptAtFirst() {
        return least(samples.subList(0, (samples.size() + 1) / 2));
    }

    public double keptAtLast() {
        return least(samples.subList(samples.size() / 2, samples.size()));
    }

    public boolean isFlat() {
        return keptAtLast() <= mostAllowed();
    }

    /** What may be kept at the end for it to be called flat. */
    public double mostAllowed() {
        return mostAllowed(keptAtFirst());
    }

    public static double mostAllowed(double keptAtFirst) {
        return keptAtFirst * 1.1 + PLAY;
    }

    private static double least(List<Double> some) {
        return some.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }
}
