package org.undersigned.tally.results.show;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.undersigned.tally.results.store.LookStore;

/** Every two seconds: a look that is due is taken. */
@ApplicationScoped
class ShowBreakdowns {

    private static final Logger LOG = Logger.getLogger(ShowBreakdowns.class);

    private final LookStore looks;
    private boolean failing;

    ShowBreakdowns(LookStore looks) {
        this.looks = looks;
    }

    @Scheduled(
            every = "2s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> moveOn() {
        return looks.moveOn().invoke(() -> failing = false).onFailure().recoverWithUni(this::later);
    }

    /** The database is away: what is shown stays, and one line says so. */
    private Uni<Void> later(Throwable failure) {
        if (!failing) {
            LOG.warnf("breakdowns do not move on: %s", failure.getClass().getSimpleName());
        }
        failing = true;
        return Uni.createFrom().voidItem();
    }
}
