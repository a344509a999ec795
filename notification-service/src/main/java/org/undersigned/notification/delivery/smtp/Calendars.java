package org.undersigned.notification.delivery.smtp;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.undersigned.notification.strikes.Strike;
import org.undersigned.notification.strikes.StrikeCalendar;

/** Calendars as they are attached. Thousands get the same one, which need not be composed for each of them. */
final class Calendars {

    private static final int KEPT = 32;

    private final Map<List<Strike>, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Strike>, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    private final StrikeCalendar calendar;

    Calendars(StrikeCalendar calendar) {
        this.calendar = calendar;
    }

    /** In lines (RFC 2045, 6.8). */
    synchronized byte[] base64(List<Strike> strikes) {
        return kept.computeIfAbsent(
                List.copyOf(strikes), it -> Base64.getMimeEncoder().encode(calendar.of(it)));
    }
}
