package org.undersigned.intake.strikes;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;

import org.undersigned.notification.events.StrikeEvent.Strike;

/** A strike by the clocks of those who are on it. */
public record StrikeDate(Strike strike, Status status) {

    public enum Status {
        PLANNED,
        MOVED,
        CANCELLED
    }

    /** @throws RuntimeException where a field that its page rests on is missing */
    public static StrikeDate of(Strike strike, Status status) {
        Objects.requireNonNull(strike.id());
        Objects.requireNonNull(strike.petition());
        var date = new StrikeDate(strike, status);
        date.isWithinADay();
        return date;
    }

    /** Within its petition. */
    public String id() {
        return strike.id().substring(strike.id().lastIndexOf('/') + 1);
    }

    public boolean isMoved() {
        return status == Status.MOVED;
    }

    public boolean isCancelled() {
        return status == Status.CANCELLED;
    }

    public ZonedDateTime start() {
        return strike.start().atZone(zone());
    }

    public ZonedDateTime end() {
        return strike.end().atZone(zone());
    }

    public boolean isWithinADay() {
        return start().toLocalDate().equals(end().toLocalDate());
    }

    private ZoneId zone() {
        return ZoneId.of(strike.timeZone());
    }
}
