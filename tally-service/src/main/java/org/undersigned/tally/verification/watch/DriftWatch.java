package org.undersigned.tally.verification.watch;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.undersigned.tally.verification.Verification;
import org.undersigned.tally.verification.store.VerificationStore;

/** Counts everything anew now and then, so that a drift is found by us and not by a viewer. */
@ApplicationScoped
class DriftWatch {

    private static final Logger LOG = Logger.getLogger(DriftWatch.class);

    private final VerificationStore store;
    private final AtomicLong drift = new AtomicLong();

    DriftWatch(VerificationStore store, MeterRegistry metrics) {
        this.store = store;
        Gauge.builder("undersigned.tally.drift", drift, AtomicLong::get)
                .description("Signatures by which live counts and register differed when last compared; must be 0")
                .register(metrics);
    }

    @Scheduled(
            every = "${undersigned.verification.every}",
            delayed = "${undersigned.verification.after}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return store.all().invoke(this::note).replaceWithVoid().onFailure().recoverWithUni(this::later);
    }

    private void note(List<Verification> found) {
        drift.set(found.stream().mapToLong(Verification::drift).sum());
        found.stream()
                .filter(petition -> petition.drift() != 0)
                .forEach(petition -> LOG.errorf("The count of %s has drifted: %s", petition.petition(), petition));
    }

    /** The database is away: the next look is soon enough. */
    private Uni<Void> later(Throwable failure) {
        LOG.warnf("counts cannot be verified: %s", failure.getClass().getSimpleName());
        return Uni.createFrom().voidItem();
    }
}
