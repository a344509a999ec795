package org.undersigned.tally.results.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;

import org.undersigned.tally.corrections.store.LedgerStore;
import org.undersigned.tally.live.LiveTallies;
import org.undersigned.tally.results.About.Span;
import org.undersigned.tally.results.Results;
import org.undersigned.tally.results.store.ResultsStore;
import org.undersigned.tally.topics.CallersContext;

/** The results of a petition, read at most every two seconds, however many look at them. What moves faster is the stream. */
@ApplicationScoped
public class FreshResults {

    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final int MOST_KEPT = 100;

    private final ResultsStore store;
    private final LedgerStore ledger;
    private final LiveTallies live;
    private final AsyncCache<Asked, Optional<Results>> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).buildAsync();

    FreshResults(ResultsStore store, LedgerStore ledger, LiveTallies live) {
        this.store = store;
        this.ledger = ledger;
        this.live = live;
    }

    /** @param month whose hours; null for those of the last days */
    private record Asked(String petition, YearMonth month) {}

    public Uni<Results> of(String petition) {
        return of(petition, null);
    }

    /**
     * Fails with the refusal where there is no such petition: made-up names reach no database.
     *
     * @param month of the petition's zone, whose hours are wanted; null for those of the last days
     */
    Uni<Results> of(String petition, YearMonth month) {
        if (live.of(petition).isEmpty()) {
            return Uni.createFrom().failure(this::notHere);
        }
        // A copy, for who goes away must not take the answer from the others who wait for it.
        var answer = kept.get(
                        new Asked(petition, month),
                        (asked, executor) -> read(asked).subscribeAsCompletionStage())
                .copy();
        return Uni.createFrom()
                .completionStage(answer)
                .emitOn(CallersContext.executor())
                .map(found -> found.orElseThrow(this::notHere));
    }

    private Uni<Optional<Results>> read(Asked asked) {
        return withCorrections(asked.petition())
                .chain(found -> found.isEmpty() || asked.month() == null
                        ? Uni.createFrom().item(found)
                        : store.hours(found.get().about(), Span.of(asked.month()))
                                .map(hours -> found.map(all -> all.withHours(hours))));
    }

    private Uni<Optional<Results>> withCorrections(String petition) {
        return store.of(petition, Instant.now())
                .chain(found -> ledger.page(petition, 0).map(page -> found.flatMap(all -> page.map(all::with))));
    }

    private WebApplicationException notHere() {
        return live.isComplete()
                ? new NotFoundException("There is no such petition")
                : new ServiceUnavailableException("The counts are still being read", 1L);
    }
}
