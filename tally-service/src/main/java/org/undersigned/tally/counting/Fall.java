package org.undersigned.tally.counting;

import java.util.Comparator;
import java.util.UUID;

/**
 * A row of the public ledger: that in a quarter of an hour a petition's count fell, or that such a fall was undone.
 *
 * @param removal by which rule; null where its signatories themselves took them back
 * @param undone whether it is the undoing: the count rose again by it
 */
public record Fall(Quarter quarter, Reason reason, UUID removal, boolean undone) implements Comparable<Fall> {

    private static final Comparator<Fall> ORDER = Comparator.comparing(Fall::quarter)
            .thenComparing(Fall::reason)
            .thenComparing(Fall::removal, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Fall::undone);

    @Override
    public int compareTo(Fall other) {
        return ORDER.compare(this, other);
    }
}
