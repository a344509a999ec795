package org.undersigned.tally.results.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import io.smallrye.mutiny.Uni;

import org.undersigned.tally.corrections.store.LedgerStore;
import org.undersigned.tally.live.rest.Counts;
import org.undersigned.tally.problem.Faults;
import org.undersigned.tally.problem.LastAnswers;
import org.undersigned.tally.problem.Turnstile;
import org.undersigned.tally.results.About;
import org.undersigned.tally.results.About.Span;
import org.undersigned.tally.results.Results;
import org.undersigned.tally.results.Results.Step;
import org.undersigned.tally.results.store.ResultsStore;

/**
 * The results of a petition, read at most every two seconds, however many look at them, and two at a time. What moves
 * faster is the stream; what cannot be read is shown as of when it could.
 */
@ApplicationScoped
public class FreshResults {

    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final int MOST_KEPT = 100;

    private final ResultsStore store;
    private final LedgerStore ledger;
    private final Counts counts;
    private final Turnstile turnstile = new Turnstile(2, Duration.ofSeconds(2));
    private final LastAnswers<String, Optional<Results>> newest =
            new LastAnswers<>("results", MOST_KEPT, KEPT, (found, at) -> found.map(all -> all.asOf(at)));
    private final LastAnswers<Asked, List<Step>> hours =
            new LastAnswers<>("hours", MOST_KEPT, KEPT, (steps, at) -> steps);

    FreshResults(ResultsStore store, LedgerStore ledger, Counts counts) {
        this.store = store;
        this.ledger = ledger;
        this.counts = counts;
    }

    private record Asked(String petition, YearMonth month) {}

    /** Fails with the refusal where there is no such petition: made-up names reach no database. */
    public Uni<Results> of(String petition) {
        counts.of(petition);
        return newest.get(petition, () -> turnstile.pass(() -> read(petition)))
                .map(found -> found.orElseThrow(() -> new NotFoundException("There is no such petition")));
    }

    /**
     * With the hours of one month.
     *
     * @param month of the petition's zone and life: made-up months reach no database either
     */
    Uni<Results> of(String petition, YearMonth month) {
        return of(petition)
                .chain(found -> hours(month(month, found), found.about()).map(found::withHours));
    }

    /** Each hour of a month that is one of this petition's. */
    Uni<List<Step>> hours(YearMonth month, About about) {
        return hours.get(
                new Asked(about.slug(), month), () -> turnstile.pass(() -> store.hours(about, Span.of(month))));
    }

    private static YearMonth month(YearMonth month, Results found) {
        var months = found.months();
        if (!months.contains(month)) {
            throw Faults.of(
                    "month",
                    "is none of this petition's, which are %s to %s".formatted(months.getFirst(), months.getLast()));
        }
        return month;
    }

    private Uni<Optional<Results>> read(String petition) {
        return store.of(petition, Instant.now())
                .chain(found -> ledger.page(petition, 0, LedgerStore.PAGE)
                        .map(page -> found.flatMap(all -> page.map(all::with))));
    }
}
