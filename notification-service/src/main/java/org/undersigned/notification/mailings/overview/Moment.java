package org.undersigned.notification.mailings.overview;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A moment by the petition's clocks.
 *
 * @param iso for programs
 * @param text for people
 */
public record Moment(String iso, String text) {

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("EEE d MMMM yyyy, HH:mm", Locale.UK);

    /** @param at may be null, and so is the moment then */
    public static Moment of(Instant at, ZoneId zone) {
        return at == null
                ? null
                : new Moment(at.truncatedTo(ChronoUnit.SECONDS).toString(), TEXT.format(at.atZone(zone)));
    }
}
