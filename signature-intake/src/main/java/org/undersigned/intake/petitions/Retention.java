package org.undersigned.intake.petitions;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * How long what is personal is kept after a petition has closed, where its organiser does not say.
 *
 * @param notice nothing goes sooner than so long after it was said for the first time that it will
 */
public record Retention(Period afterClosing, Duration notice) {

    private static final int MOST_MONTHS = 120;
    private static final int MOST_DAYS = 3_653;

    // Some day to count from, so that a period of years can be held against one of days.
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    /** Empty for what is no ISO 8601 period of whole days. */
    static Optional<Period> read(String raw) {
        try {
            return Optional.of(Period.parse(raw));
        } catch (DateTimeException notAPeriod) {
            return Optional.empty();
        }
    }

    /** From a day to ten years. */
    static boolean isBounded(Period period) {
        return !period.isNegative()
                && period.toTotalMonths() <= MOST_MONTHS
                && period.getDays() <= MOST_DAYS
                && SOME_DAY.plus(period).isAfter(SOME_DAY)
                && !SOME_DAY.plus(period).isAfter(SOME_DAY.plusMonths(MOST_MONTHS));
    }
}
