package org.undersigned.notification.strikes;

import java.time.Instant;
import java.util.Optional;

/** What a request of an organiser does to a strike. */
public sealed interface Change {

    Strike strike();

    record Planned(Strike strike) implements Change {}

    record Moved(Strike before, Strike strike) implements Change {}

    record Cancelled(Strike strike) implements Change {}

    /** It is so already: no new sequence, nobody is written to. */
    record Unchanged(Strike strike) implements Change {}

    /** One that was cancelled is planned anew: everybody hears of it again. */
    static Change plan(Optional<Strike> held, String petition, String id, Dates dates, Instant now) {
        if (held.isEmpty()) {
            return new Planned(Strike.planned(petition, id, dates, now));
        }
        var before = held.get();
        if (before.isHeldAs(dates)) {
            return new Unchanged(before);
        }
        var after = before.with(dates, now);
        return before.isCancelled() ? new Planned(after) : new Moved(before, after);
    }

    static Change cancel(Strike held, Instant now) {
        return held.isCancelled() ? new Unchanged(held) : new Cancelled(held.cancelled(now));
    }
}
