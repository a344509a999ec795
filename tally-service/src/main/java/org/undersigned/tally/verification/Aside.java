package org.undersigned.tally.verification;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Where one partition's count is not simply its records in their order.
 *
 * @param quarantined offsets of records that were never counted
 * @param deeds what was done besides reading on, in the order in which it was done
 */
public record Aside(Set<Long> quarantined, List<Deed> deeds) {

    public static final Aside NOTHING = new Aside(Set.of(), List.of());

    /** Something that changed the count when the register was about to read {@code next}. */
    public sealed interface Deed {
        long next();
    }

    /** A record that counted later than its place, which is {@code offset}. */
    public record DrivenAgain(long next, long offset) implements Deed {}

    /** A rule took a signature out. */
    public record Removed(long next, String inbox, UUID id, UUID removal) implements Deed {}

    /** What a rule took out of an inbox was let in again. */
    public record Restored(long next, String inbox, UUID removal) implements Deed {}

    public int size() {
        return quarantined.size() + deeds.size();
    }
}
