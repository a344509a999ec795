package org.undersigned.tally.counting;

import java.time.Instant;

/**
 * What a batch does to one petition's count.
 *
 * @param lastSignedAt when the newest signature of the batch was counted; null when none was
 * @param at when the newest event of the batch was logged
 */
public record Movement(Delta delta, Instant lastSignedAt, Instant at) {

    public Movement plus(Movement later) {
        return new Movement(delta.plus(later.delta), newest(lastSignedAt, later.lastSignedAt), newest(at, later.at));
    }

    /** A batch in which one signs and another withdraws moves nothing, but somebody has signed. */
    public boolean isNone() {
        return delta.isNone() && lastSignedAt == null;
    }

    /** Whether the public can see it. Who awaits confirmation is no news: it would tell whether an address was new here. */
    public boolean isShown() {
        return delta.movesCount() || lastSignedAt != null;
    }

    private static Instant newest(Instant a, Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }
}
