package org.undersigned.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** What several rounds of one measurement gave, in their order. */
public record Rounds(List<Double> values) {

    public double median() {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public double least() {
        return all().min().orElseThrow();
    }

    public double most() {
        return all().max().orElseThrow();
    }

    /** Round by round: what the machine did meanwhile hits both. */
    public Rounds over(Rounds others) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < values.size(); i++) {
            ratios.add(values.get(i) / others.values().get(i));
        }
        return new Rounds(ratios);
    }

    private DoubleStream all() {
        return values.stream().mapToDouble(Double::doubleValue);
    }
}
