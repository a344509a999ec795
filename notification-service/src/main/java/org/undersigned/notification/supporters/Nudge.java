package org.undersigned.notification.supporters;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.undersigned.notification.mailings.Kind;

/**
 * A reminder of a confirmation that has not come: two at most, so long after we asked last.
 *
 * @param number from 1
 */
public record Nudge(int number, Duration after) {

    public static final List<Nudge> ALL = List.of(new Nudge(1, Duration.ofDays(2)), new Nudge(2, Duration.ofDays(5)));

    /** Whoever was asked at this moment or before is reminded now … */
    public Instant askedUntil(Instant now) {
        return now.minus(after);
    }

    /** … and whoever was asked after this one: where we were away for longer, it is let go. */
    public Instant askedAfter(Instant now) {
        return askedUntil(now).minus(Kind.CONFIRM_REMINDER.life());
    }
}
