package org.undersigned.tally.live.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.undersigned.tally.live.rest.BadgeStyle.Language;

/** The few words of a badge, in its language. */
record BadgeWords(Language language) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    String signatures(long count) {
        return switch (language) {
            case EN -> count == 1 ? "signature" : "signatures";
            case CY -> count == 1 ? "llofnod" : "o lofnodion";
        };
    }

    String toGo(long missing, long goal) {
        return switch (language) {
            case EN -> number(missing) + " to go to " + number(goal);
            case CY -> number(missing) + " arall i gyrraedd " + number(goal);
        };
    }

    /** Where it is shown nobody knows the viewer's time zone. */
    String asOf(Instant instant) {
        return switch (language) {
            case EN -> "as of " + MINUTE.format(instant);
            case CY -> "fel yr oedd am " + MINUTE.format(instant);
        };
    }

    /** Welsh groups digits as English does. */
    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
