package org.undersigned.tally.results;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.undersigned.tally.corrections.Ledger;

/**
 * Everything a petition's results show, as of one moment.
 *
 * @param version of the count
 * @param days since the opening, with what each added to the count, or took from it
 * @param hours of the last days
 * @param look who signed, as of the last step
 * @param milestones its ladder, rising
 * @param ledger the newest falls of the count, and what was undone of them
 * @param asOf since when nothing newer can be read; null while it can
 */
public record Results(
        About about,
        Count count,
        List<Step> days,
        List<Step> hours,
        Look look,
        List<Milestone> milestones,
        Ledger ledger,
        Instant asOf) {

    public Results withHours(List<Step> others) {
        return new Results(about, count, days, others, look, milestones, ledger, asOf);
    }

    public Results with(Ledger newest) {
        return new Results(about, count, days, hours, look, milestones, newest, asOf);
    }

    public Results asOf(Instant read) {
        return new Results(about, count, days, hours, look, milestones, ledger, read);
    }

    public Breakdowns breakdowns() {
        return look.breakdowns();
    }

    /** Every month of its days. */
    public List<YearMonth> months() {
        var last = month(days.getLast());
        return Stream.iterate(month(days.getFirst()), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private YearMonth month(Step day) {
        return YearMonth.from(about.calendar().day(day.since()));
    }

    /** @param lastSignedAt null before the first */
    public record Count(long version, long online, long paper, Instant lastSignedAt) {
        public long signatures() {
            return online + paper;
        }
    }

    /**
     * By how much the count moved in a day or an hour; below 0 where more was taken back than signed.
     *
     * @param since when it began
     */
    public record Step(Instant since, long online, long paper) {
        public long signatures() {
            return online + paper;
        }
    }

    /**
     * A threshold of the ladder.
     *
     * @param count by which it was passed
     * @param reachedAt null where it was not yet
     */
    public record Milestone(long threshold, Long count, Instant reachedAt) {
        public boolean isReached() {
            return reachedAt != null;
        }
    }
}
