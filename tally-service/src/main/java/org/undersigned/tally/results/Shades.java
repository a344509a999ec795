package org.undersigned.tally.results;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * From which number on a tile is how dark: at most five steps, each so many times the one before, for London signs a
 * hundred times as often as Shetland and both should be seen.
 *
 * @param from rising, the first is the least that is shown
 */
public record Shades(List<Long> from) {

    private static final int STEPS = 5;

    /** One of them, as a legend has it; the last has no end. */
    public record Shade(int step, long from, Long to) {}

    public static Shades upTo(long most) {
        double least = SmallCells.CROWD;
        return new Shades(LongStream.range(0, STEPS)
                .map(step -> rounded(least * Math.pow(Math.max(1, most / least), (double) step / STEPS)))
                .distinct()
                .filter(from -> from <= Math.max(most, SmallCells.CROWD))
                .boxed()
                .toList());
    }

    /** 1 is the lightest. */
    public int of(long signatures) {
        return (int) from.stream().filter(least -> signatures >= least).count();
    }

    public List<Shade> legend() {
        return IntStream.range(0, from.size())
                .mapToObj(i -> new Shade(i + 1, from.get(i), i + 1 < from.size() ? from.get(i + 1) - 1 : null))
                .toList();
    }

    /** To one digit, as people remember numbers. */
    private static long rounded(double number) {
        var power = Math.pow(10, Math.floor(Math.log10(number)));
        return Math.round(Math.round(number / power) * power);
    }
}
