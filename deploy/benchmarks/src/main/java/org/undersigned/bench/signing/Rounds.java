package org.undersigned.bench.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** What several rounds of one measurement gave. */
record Rounds(List<Double> values) {

    double median() {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double least() {
        return all().min().orElseThrow();
    }

    double most() {
        return all().max().orElseThrow();
    }

    /** Round by round: what the machine did meanwhile hits both. */
    Rounds over(Rounds others) {
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
