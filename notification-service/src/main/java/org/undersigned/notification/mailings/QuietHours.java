package org.undersigned.notification.mailings;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours in which nobody is written to of what can wait, by the petition's own clocks. None where they end when they
 * begin.
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** The moment itself, or the end of the quiet hours it falls into. */
    public Instant after(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        if (!isQuiet(local.toLocalTime())) {
            return moment;
        }
        var day = local.toLocalTime().isBefore(until)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return day.atTime(until).atZone(zone).toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean going = time.isBefore(until);
        return from.isAfter(until) ? begun || going : begun && going;
    }
}
