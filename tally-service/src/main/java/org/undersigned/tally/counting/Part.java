package org.undersigned.tally.counting;

import java.util.Comparator;

/**
 * One cell of one breakdown of a petition's count. The cells of a kind always add up to the count.
 *
 * @param cell such as {@code TN}; {@link #UNKNOWN} for those of whom it is not known
 */
public record Part(String petition, Kind kind, String cell) implements Comparable<Part> {

    /** Of whom nothing is known is somebody, too: without a cell for them a breakdown would not add up. */
    public static final String UNKNOWN = "";

    private static final Comparator<Part> ORDER =
            Comparator.comparing(Part::petition).thenComparing(Part::kind).thenComparing(Part::cell);

    @Override
    public int compareTo(Part other) {
        return ORDER.compare(this, other);
    }
}
