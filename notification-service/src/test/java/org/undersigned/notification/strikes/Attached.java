package org.undersigned.notification.strikes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;

/** What a calendar says to a program that did not write it, in words short enough for a table. */
final class Attached {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Map<String, String> names = new HashMap<>();

    /** From now on the entry's UID has this name, and never another. */
    void know(String name, String calendar) {
        var uid = events(calendar).getFirst().getUid().getValue();
        assertThat(names.getOrDefault(uid, name)).isEqualTo(name);
        names.put(uid, name);
    }

    /** Each entry with its name, its sequence, and from when to when by the clocks of London. */
    String told(String calendar) {
        return events(calendar).stream().map(this::told).collect(Collectors.joining("; "));
    }

    private String told(VEvent event) {
        var start = at(event.getDateStart().getValue().toInstant());
        var end = at(event.getDateEnd().getValue().toInstant());
        var until = start.toLocalDate().equals(end.toLocalDate()) ? "" : DAY.format(end) + " ";
        return "%s:%d %s %s to %s%s%s"
                .formatted(
                        names.get(event.getUid().getValue()),
                        event.getSequence().getValue(),
                        DAY.format(start),
                        TIME.format(start),
                        until,
                        TIME.format(end),
                        event.getStatus().isCancelled() ? ", called off" : "");
    }

    /** How a letter says the same. */
    static List<String> spoken(String calendar, boolean inWelsh) {
        return events(calendar).stream()
                .map(event -> inWelsh ? inWelsh(event) : inEnglish(event))
                .toList();
    }

    private static String inEnglish(VEvent event) {
        return spoken(event, Locale.UK, "%s to %s (London time)");
    }

    private static String inWelsh(VEvent event) {
        return spoken(event, Locale.of("cy"), "%s tan %s (amser Llundain)");
    }

    private static String spoken(VEvent event, Locale locale, String words) {
        var moment = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", locale);
        var start = at(event.getDateStart().getValue().toInstant());
        var end = at(event.getDateEnd().getValue().toInstant());
        var until = start.toLocalDate().equals(end.toLocalDate()) ? TIME.format(end) : moment.format(end);
        // Days are softened behind "tan".
        return words.formatted(moment.format(start), until.replaceFirst("^Dydd", "ddydd"));
    }

    private static ZonedDateTime at(Instant instant) {
        return instant.atZone(LONDON);
    }

    private static List<VEvent> events(String text) {
        var calendar = Biweekly.parse(text).first();
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getEvents())
                .allSatisfy(event -> assertThat(event.getAttendees()).isEmpty());
        return calendar.getEvents();
    }
}
