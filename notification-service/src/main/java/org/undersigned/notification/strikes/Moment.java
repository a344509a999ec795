package org.undersigned.notification.strikes;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment by the clocks of a place, said so that whoever reads it over sees a slip: weekday, zone, and UTC beside it. */
public record Moment(ZonedDateTime at) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm z", Locale.UK);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.UK);
    private static final DateTimeFormatter UTC_AND_DAY = DateTimeFormatter.ofPattern("HH:mm 'UTC on' EEEE", Locale.UK);

    static Moment of(Instant at, ZoneId zone) {
        return new Moment(at.atZone(zone));
    }

    /** Such as "Wednesday 6 April 2016, 08:00 BST (07:00 UTC)". */
    public String words() {
        var utc = at.withZoneSameInstant(ZoneOffset.UTC);
        var format = utc.toLocalDate().equals(at.toLocalDate()) ? UTC : UTC_AND_DAY;
        return LOCAL.format(at) + " (" + format.format(utc) + ")";
    }

    /** As it is typed where the clocks show it twice (ISO 8601). */
    public String text() {
        return at.toLocalDateTime() + at.getOffset().getId();
    }
}
