package org.undersigned.tally.results;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days and hours of a petition's zone, as the instants at which they begin. Where clocks change a day has 23 or 25 hours.
 */
public record Calendar(ZoneId zone) {

    private static final Duration HOUR = Duration.ofHours(1);

    /** Of a zone that this machine does not know: UTC, as the relay has it. */
    public static Calendar of(String zone) {
        try {
            return new Calendar(ZoneId.of(zone));
        } catch (DateTimeException unknown) {
            return new Calendar(ZoneOffset.UTC);
        }
    }

    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    public Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** @param last included */
    public List<Instant> days(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).map(this::begin).toList();
    }

    /** @param last included, with all its hours */
    public List<Instant> hours(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).flatMap(this::hours).toList();
    }

    private Stream<Instant> hours(LocalDate day) {
        var end = begin(day.plusDays(1));
        return Stream.iterate(begin(day), end::isAfter, hour -> hour.plus(HOUR));
    }
}
