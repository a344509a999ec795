package org.undersigned.tally.corrections.rest;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import org.undersigned.tally.corrections.Ledger;
import org.undersigned.tally.corrections.store.LedgerStore;
import org.undersigned.tally.live.rest.Counts;
import org.undersigned.tally.problem.LastAnswers;
import org.undersigned.tally.problem.Turnstile;
import org.undersigned.tally.topics.CallersContext;

/** The public ledger, read at most once a second, however many look at it. */
@ApplicationScoped
public class FreshLedger {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final int MOST_KEPT = 100;
    private static final int MANY = 1_000;

    private final LedgerStore ledger;
    private final Counts counts;
    private final Turnstile turnstile = new Turnstile(2, Duration.ofSeconds(1));

    // Apart, so that nobody who leafs through old ones pushes out what everybody looks at.
    private final LastAnswers<Asked, Optional<Ledger>> newest = answers("corrections");
    private final LastAnswers<Asked, Optional<Ledger>> older = answers("older corrections");

    FreshLedger(LedgerStore ledger, Counts counts) {
        this.ledger = ledger;
        this.counts = counts;
    }

    private record Asked(String petition, long before) {}

    /**
     * Empty where there is no such petition; made-up names are refused without asking the database.
     *
     * @param before the id of the row after which to go on; 0 for the newest
     */
    public Uni<Optional<Ledger>> page(String petition, long before) {
        counts.of(petition);
        return (before == 0 ? newest : older)
                .get(new Asked(petition, before), () -> read(petition, before, LedgerStore.PAGE));
    }

    /** Reads what a page was asked to go on after. */
    public static long id(String before) {
        if (!before.matches("[1-9][0-9]{0,17}")) {
            throw new BadRequestException("before is the id of a correction");
        }
        return Long.parseLong(before);
    }

    /** To the very first, page by page: each is read when the one before has gone out. */
    public Multi<Ledger> all(String petition) {
        counts.of(petition);
        var context = CallersContext.executor();
        return Multi.createBy()
                .repeating()
                .uni(
                        AtomicLong::new,
                        last -> Uni.createFrom()
                                .voidItem()
                                .emitOn(context)
                                .chain(() -> read(petition, last.get(), MANY))
                                .map(Optional::orElseThrow)
                                .invoke(page -> last.set(page.next() == null ? 0 : page.next())))
                .whilst(page -> page.next() != null);
    }

    private Uni<Optional<Ledger>> read(String petition, long before, int most) {
        return turnstile.pass(() -> ledger.page(petition, before, most));
    }

    private static LastAnswers<Asked, Optional<Ledger>> answers(String what) {
        return new LastAnswers<>(what, MOST_KEPT, KEPT, (found, at) -> found.map(page -> page.asOf(at)));
    }
}
