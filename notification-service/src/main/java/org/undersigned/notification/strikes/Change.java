package org.undersigned.notification.strikes;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a request of an organiser does to a strike. */
public sealed interface Change {

    Strike strike();

    record Planned(Strike strike) implements Change {}

    record Moved(Strike before, Strike strike) implements Change {}

    record Cancelled(Strike strike) implements Change {}

    /** It is so already: no new sequence, nobody is written to. */
    record Unchanged(Strike strike) implements Change {}

    /** A mail about it that comes later is of no use to anybody. */
    default Instant worthTellingUntil() {
        return this instanceof Moved it && it.before().endsAt().isAfter(strike().endsAt())
                ? it.before().endsAt()
                : strike().endsAt();
    }

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

    /** For who names none: its day, and a number where the petition has a strike of that name. */
    static String name(Dates dates, List<Strike> others) {
        var day = dates.startsAt()
                .atZone(ZoneId.of(dates.timeZone()))
                .toLocalDate()
                .toString();
        var taken = others.stream().map(Strike::name).collect(Collectors.toSet());
        return Stream.concat(Stream.of(day), Stream.iterate(2, it -> it + 1).map(it -> day + "-" + it))
                .filter(it -> !taken.contains(it))
                .findFirst()
                .orElseThrow();
    }

    static Change cancel(Strike held, Instant now) {
        return held.isCancelled() ? new Unchanged(held) : new Cancelled(held.cancelled(now));
    }
}
