package org.undersigned.tally.corrections.watch;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.undersigned.tally.corrections.Balance;
import org.undersigned.tally.corrections.store.BalanceStore;

/** Looks now and then whether the public ledger explains every count. */
@ApplicationScoped
class LedgerWatch {

    private static final Logger LOG = Logger.getLogger(LedgerWatch.class);

    private final BalanceStore store;
    private final AtomicLong unexplained = new AtomicLong();

    LedgerWatch(BalanceStore store, MeterRegistry metrics) {
        this.store = store;
        Gauge.builder("undersigned.tally.unexplained", unexplained, AtomicLong::get)
                .description("Signatures of which neither register nor ledger tells why they do not count; must be 0")
                .register(metrics);
    }

    @Scheduled(
            every = "${undersigned.verification.every}",
            delayed = "${undersigned.verification.after}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return store.all().invoke(this::note).replaceWithVoid().onFailure().recoverWithUni(this::later);
    }

    private void note(List<Balance> found) {
        unexplained.set(found.stream().mapToLong(Balance::unexplained).sum());
        found.stream()
                .filter(petition -> petition.unexplained() != 0)
                .forEach(petition -> LOG.errorf(
                        "The corrections of %s do not explain its count: %s", petition.petition(), petition));
    }

    /** The database is away: the next look is soon enough. */
    private Uni<Void> later(Throwable failure) {
        LOG.warnf("corrections cannot be balanced: %s", failure.getClass().getSimpleName());
        return Uni.createFrom().voidItem();
    }
}
