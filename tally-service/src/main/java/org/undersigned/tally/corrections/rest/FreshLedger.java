package org.undersigned.tally.corrections.rest;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.undersigned.tally.corrections.Ledger;
import org.undersigned.tally.corrections.store.LedgerStore;
import org.undersigned.tally.live.rest.Counts;
import org.undersigned.tally.problem.LastAnswers;
import org.undersigned.tally.problem.Turnstile;

/** The public ledger, read at most once a second, however many look at it. */
@ApplicationScoped
class FreshLedger {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final int MOST_KEPT = 100;

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
    Uni<Optional<Ledger>> page(String petition, long before) {
        counts.of(petition);
        return (before == 0 ? newest : older)
                .get(new Asked(petition, before), () -> turnstile.pass(() -> ledger.page(petition, before)));
    }

    private static LastAnswers<Asked, Optional<Ledger>> answers(String what) {
        return new LastAnswers<>(what, MOST_KEPT, KEPT, (found, at) -> found.map(page -> page.asOf(at)));
    }
}
