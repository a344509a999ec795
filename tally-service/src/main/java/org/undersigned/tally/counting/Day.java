package org.undersigned.tally.counting;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * A day of a zone. Where clocks change it has 23 or 25 hours.
 *
 * @param begins the first instant of it
 * @param ends the first instant of the next
 */
public record Day(String zone, LocalDate date, Instant begins, Instant ends) {

    /** As many days as {@code TallyChanged} promises. */
    private static final int KEPT = 30;

    /** The last of them is the one that {@code now} falls into. */
    public static List<Day> until(Instant now, String zone) {
        var place = place(zone);
        var today = LocalDate.ofInstant(now, place);
        return Stream.iterate(today.minusDays(KEPT - 1L), date -> date.plusDays(1))
                .limit(KEPT)
                .map(date -> new Day(zone, date, begin(date, place), begin(date.plusDays(1), place)))
                .toList();
    }

    private static Instant begin(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    /** A zone that this machine does not know must not keep all other petitions' counts from being told. */
    private static ZoneId place(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
