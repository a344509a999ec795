package org.undersigned.notification.mailings.letters;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

import org.undersigned.notification.strikes.Strike;

/** Dates and numbers as one says them in British English, by the strike's own clocks. */
final class Spoken {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Spoken() {}

    static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    static String day(Strike strike) {
        return SHORT_DAY.format(strike.start());
    }

    static String startTime(Strike strike) {
        return TIME.format(strike.start());
    }

    /** From when to when, and in whose time where that is not plain. */
    static String when(Strike strike) {
        var start = strike.start();
        var end = strike.end();
        var until = start.toLocalDate().equals(end.toLocalDate()) ? TIME.format(end) : moment(end);
        return "%s to %s (%s)".formatted(moment(start), until, zone(strike));
    }

    private static String moment(ZonedDateTime time) {
        return DAY.format(time) + ", " + TIME.format(time);
    }

    private static String zone(Strike strike) {
        var zone = ZoneId.of(strike.timeZone());
        var city = strike.timeZone()
                .substring(strike.timeZone().lastIndexOf('/') + 1)
                .replace('_', ' ');
        return strike.timeZone().contains("/") ? city + " time" : zone.getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
