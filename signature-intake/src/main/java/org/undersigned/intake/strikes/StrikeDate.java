package org.undersigned.intake.strikes;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

import org.undersigned.notification.events.StrikeEvent.Strike;

/** A strike with the words for its days: people are told the time on their own clocks. */
public record StrikeDate(Strike strike, Status status) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.UK);

    public enum Status {
        PLANNED,
        MOVED,
        CANCELLED
    }

    /** @throws RuntimeException where a field that the words rest on is missing */
    public static StrikeDate of(Strike strike, Status status) {
        Objects.requireNonNull(strike.id());
        Objects.requireNonNull(strike.petition());
        var date = new StrikeDate(strike, status);
        date.hours();
        return date;
    }

    public boolean isMoved() {
        return status == Status.MOVED;
    }

    public boolean isCancelled() {
        return status == Status.CANCELLED;
    }

    /** "Wednesday 9 March 2016". */
    public String day() {
        return DAY.format(start());
    }

    /** "08:00 to 17:00 GMT", or with the day where it ends on another. */
    public String hours() {
        var until = start().toLocalDate().equals(end().toLocalDate())
                ? TIME.format(end())
                : TIME.format(end()) + " on " + DAY.format(end());
        return "%s to %s (%s)".formatted(TIME.format(start()), until, ZONE.format(start()));
    }

    /** Day of the month, for a calendar leaf. */
    public int dayOfMonth() {
        return start().getDayOfMonth();
    }

    public String month() {
        return DateTimeFormatter.ofPattern("MMM", Locale.UK).format(start());
    }

    private ZonedDateTime start() {
        return strike.start().atZone(zone());
    }

    private ZonedDateTime end() {
        return strike.end().atZone(zone());
    }

    private ZoneId zone() {
        return ZoneId.of(strike.timeZone());
    }
}
