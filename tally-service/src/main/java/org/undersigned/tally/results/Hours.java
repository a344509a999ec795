package org.undersigned.tally.results;

import java.util.List;
import java.util.stream.IntStream;

import org.undersigned.tally.results.Results.Step;

/** Bars for the hours of the last days, in a drawing of ten units for each and 100 high. */
public record Hours(List<Step> steps, Scale scale) {

    private static final int PITCH = 10;
    private static final int HEIGHT = 100;

    /** One of them; hours in which nobody signed, or more was taken back, have none. */
    public record Bar(int x, long y, int width, long height) {}

    public static Hours of(List<Step> steps) {
        return new Hours(
                steps,
                Scale.upTo(steps.stream().mapToLong(Step::signatures).max().orElse(0)));
    }

    public int width() {
        return steps.size() * PITCH;
    }

    public long sum() {
        return steps.stream().mapToLong(Step::signatures).sum();
    }

    public List<Bar> bars() {
        return IntStream.range(0, steps.size())
                .filter(hour -> steps.get(hour).signatures() > 0)
                .mapToObj(hour -> bar(hour, scale.down(steps.get(hour).signatures(), HEIGHT)))
                .toList();
    }

    /** What is there at all is seen. */
    private static Bar bar(int hour, long top) {
        var y = Math.min(top, HEIGHT - 1L);
        return new Bar(hour * PITCH + 1, y, PITCH - 2, HEIGHT - y);
    }
}
