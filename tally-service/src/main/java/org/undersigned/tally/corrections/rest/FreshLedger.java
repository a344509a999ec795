package org.undersigned.tally.corrections.rest;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.undersigned.tally.corrections.Ledger;
import org.undersigned.tally.corrections.store.LedgerStore;
import org.undersigned.tally.problem.Turnstile;

/** The public ledger, read at most once a second, however many look at it. */
@ApplicationScoped
public class FreshLedger {

    private final LedgerStore ledger;
    private final ForASecond<Asked, Optional<Ledger>> answers = new ForASecond<>();
    private final Turnstile turnstile = new Turnstile(2, Duration.ofSeconds(1));

    FreshLedger(LedgerStore ledger) {
        this.ledger = ledger;
    }

    private record Asked(String petition, long before) {}

    /** Empty where there is no such petition. */
    public Uni<Optional<Ledger>> newest(String petition) {
        return page(petition, 0);
    }

    /** @param before the id of the row after which to go on; 0 for the newest */
    Uni<Optional<Ledger>> page(String petition, long before) {
        return answers.get(new Asked(petition, before), () -> turnstile.pass(() -> ledger.page(petition, before)));
    }
}
