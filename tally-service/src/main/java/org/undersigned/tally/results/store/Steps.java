package org.undersigned.tally.results.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.tally.results.About.Span;
import org.undersigned.tally.results.Calendar;
import org.undersigned.tally.results.Results.Step;

/** When a count moved, day by day or hour by hour: one statement, in one pass over the petition's quarters of an hour. */
record Steps(Mutiny.StatelessSession session, String petition, Calendar calendar) {

    // When a day begins is for Java to say, see counting.Day.
    private static final String STEPS = """
            select greatest(1, width_bucket(since, cast(cast(:begins as text[]) as timestamptz[]))) as step,
              cast(sum(online) as bigint), cast(sum(paper) as bigint)
            from tally_quarter
            where petition = :petition and since >= cast(cast(:from as text) as timestamptz)
              and since < cast(cast(:until as text) as timestamptz)
            group by step
            """;

    /** What lies before the first of them is part of it, so that they always add up. */
    Uni<List<Step>> days(Span span) {
        return steps(calendar.days(span.from(), span.to()), Instant.EPOCH, end(span));
    }

    Uni<List<Step>> hours(Span span) {
        return steps(calendar.hours(span.from(), span.to()), calendar.begin(span.from()), end(span));
    }

    private Instant end(Span span) {
        return calendar.begin(span.to().plusDays(1));
    }

    private Uni<List<Step>> steps(List<Instant> begins, Instant from, Instant until) {
        return session.createNativeQuery(STEPS, Object[].class)
                .setParameter("petition", petition)
                .setParameter("begins", begins.stream().map(Instant::toString).toArray(String[]::new))
                .setParameter("from", from.toString())
                .setParameter("until", until.toString())
                .getResultList()
                .map(rows -> steps(begins, rows));
    }

    private static List<Step> steps(List<Instant> begins, List<Object[]> rows) {
        var moved = new HashMap<Integer, Object[]>();
        rows.forEach(row -> moved.put(((Number) row[0]).intValue(), row));
        return IntStream.range(0, begins.size())
                .mapToObj(i -> step(begins.get(i), moved.get(i + 1)))
                .toList();
    }

    private static Step step(Instant since, Object[] row) {
        return row == null ? new Step(since, 0, 0) : new Step(since, Rows.number(row[1]), Rows.number(row[2]));
    }
}
