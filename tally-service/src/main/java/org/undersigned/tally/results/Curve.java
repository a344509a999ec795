package org.undersigned.tally.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.undersigned.tally.results.Results.Step;

/**
 * The count over time as a drawing of 1,000 by 400 units, stretched to whatever room there is.
 *
 * @param totals the count at the end of each day
 */
public record Curve(List<Long> totals, Scale scale) {

    public static final int WIDTH = 1_000;
    public static final int HEIGHT = 400;

    public static Curve of(List<Step> days) {
        var totals = new ArrayList<Long>();
        long total = 0;
        for (var day : days) {
            total += day.signatures();
            totals.add(total);
        }
        return new Curve(
                totals, Scale.upTo(totals.stream().mapToLong(n -> n).max().orElse(0)));
    }

    /** Points of a {@code polyline}: nobody at the beginning of the first day, the count at the end of the last. */
    public String line() {
        return "0," + HEIGHT + " "
                + IntStream.range(0, totals.size()).mapToObj(this::point).collect(Collectors.joining(" "));
    }

    /** The same as a {@code polygon}, closed along the ground. */
    public String ground() {
        return line() + " " + WIDTH + "," + HEIGHT;
    }

    private String point(int day) {
        return right(day) + "," + scale.down(totals.get(day), HEIGHT);
    }

    private long right(int day) {
        return Math.round((day + 1.0) * WIDTH / totals.size());
    }
}
