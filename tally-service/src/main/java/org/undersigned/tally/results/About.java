package org.undersigned.tally.results;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What results need to know of a petition.
 *
 * @param calendar of its zone
 * @param opensAt when signing begins
 * @param closesAt when signing ends; null for no end
 * @param occupations labels of its groups by their codes
 * @param language of its title and labels
 */
public record About(
        String slug,
        String title,
        Calendar calendar,
        Instant opensAt,
        Instant closesAt,
        Map<String, String> occupations,
        String language) {

    /** What is confirmed a day after the end still counts. */
    private static final Duration GRACE = Duration.ofHours(24);

    /** Nobody looks at months in which nobody signed, only because the petition was announced early. */
    private static final int LEAD_DAYS = 31;

    private static final int MOST_DAYS = 7_305;

    /**
     * The days its curve is drawn over, both included.
     *
     * @param from at most twenty years before {@code to}
     */
    public record Span(LocalDate from, LocalDate to) {

        public static Span of(YearMonth month) {
            return new Span(month.atDay(1), month.atEndOfMonth());
        }

        /** The last of them, as many as this or fewer. */
        public Span last(int days) {
            return new Span(latest(from, to.minusDays(days - 1L)), to);
        }
    }

    /**
     * From its opening to today; of one that has closed, to the last day on which anything happened.
     *
     * @param first when the count first moved; null where it has not
     * @param last when it moved last
     */
    public Span span(Instant first, Instant last, Instant now) {
        var to = lastDay(last, calendar.day(now));
        var from = first == null ? calendar.day(opensAt) : firstDay(calendar.day(first));
        return new Span(earliest(to, latest(from, to.minusDays(MOST_DAYS - 1L))), to);
    }

    public boolean isClosed(Instant now) {
        return closesAt != null && !closesAt.isAfter(now);
    }

    private LocalDate firstDay(LocalDate signed) {
        return earliest(signed, latest(calendar.day(opensAt), signed.minusDays(LEAD_DAYS)));
    }

    /** The broker's clock says when somebody signed, and may be ahead of ours. */
    private LocalDate lastDay(Instant last, LocalDate today) {
        var signed = last == null ? today : calendar.day(last);
        return closesAt == null
                ? latest(today, signed)
                : latest(earliest(today, calendar.day(closesAt.plus(GRACE))), last == null ? LocalDate.MIN : signed);
    }

    private static LocalDate earliest(LocalDate... days) {
        return Stream.of(days).min(LocalDate::compareTo).orElseThrow();
    }

    private static LocalDate latest(LocalDate... days) {
        return Stream.of(days).max(LocalDate::compareTo).orElseThrow();
    }
}
