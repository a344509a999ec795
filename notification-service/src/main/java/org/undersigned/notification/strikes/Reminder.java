package org.undersigned.notification.strikes;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.undersigned.notification.mailings.Kind;

/**
 * A moment to remind of a strike, by the clocks of its own zone.
 *
 * @param at when it becomes due
 * @param deadline first moment at which it would no longer be true or of use
 */
public record Reminder(Kind kind, Instant at, Instant deadline) {

    private static final LocalTime MIDMORNING = LocalTime.of(9, 0);
    private static final LocalTime EARLY = LocalTime.of(7, 0);

    /** Seven days before, the day before and on the morning, as far as these come before the strike. */
    public static List<Reminder> of(Strike strike) {
        var day = strike.start().toLocalDate();
        var zone = ZoneId.of(strike.timeZone());
        var week = day.minusDays(7).atTime(MIDMORNING).atZone(zone).toInstant();
        var eve = day.minusDays(1).atTime(MIDMORNING).atZone(zone).toInstant();
        var midnight = day.atStartOfDay(zone).toInstant();
        var morning = day.atTime(EARLY).atZone(zone).toInstant();
        return Stream.of(
                        new Reminder(Kind.REMINDER_WEEK, week, week.plus(Kind.REMINDER_WEEK.life())),
                        new Reminder(Kind.REMINDER_EVE, eve, midnight),
                        new Reminder(Kind.REMINDER_MORNING, morning, strike.startsAt()))
                .filter(it -> it.at().isBefore(strike.startsAt()))
                .toList();
    }

    /** Those to be sent now. A moment that had passed when the strike was planned or moved is let go. */
    public static List<Reminder> dueOf(Strike strike, Instant now) {
        return strike.isCancelled()
                ? List.of()
                : of(strike).stream()
                        .filter(it -> !it.at().isBefore(strike.changedAt()))
                        .filter(it -> !it.at().isAfter(now) && now.isBefore(it.deadline()))
                        .toList();
    }
}
