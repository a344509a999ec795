package org.undersigned.tally.results;

import java.util.List;
import java.util.stream.Stream;

/**
 * An axis from 0 to a round number that nothing reaches above.
 *
 * @param top even
 */
public record Scale(long top) {

    private static final List<Double> ROUND = List.of(1.0, 2.0, 4.0, 5.0, 6.0, 8.0, 10.0);

    /** For numbers up to this one, with a whole half. */
    public static Scale upTo(long most) {
        var power = Math.pow(10, Math.floor(Math.log10(Math.max(1, most))));
        return new Scale(ROUND.stream()
                .map(step -> (long) (step * power))
                .filter(top -> top >= most && top % 2 == 0)
                .findFirst()
                .orElseThrow());
    }

    /** From the top down. */
    public List<Long> ticks() {
        return Stream.of(top, top / 2, 0L).toList();
    }

    /** How far from the top of a drawing of this height, which is kept whole: nobody sees a tenth of a unit. */
    public long down(long value, long height) {
        return height - Math.round((double) Math.max(0, value) * height / top);
    }
}
