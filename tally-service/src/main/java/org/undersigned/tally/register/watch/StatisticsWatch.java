package org.undersigned.tally.register.watch;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.undersigned.tally.register.store.StatisticsStore;

/**
 * Sees to it that a petition's first thousands are counted as fast as its last: without statistics, which autovacuum brings
 * within a minute or two, each batch reads the whole register, and viewers of a count that took off wait a second longer.
 */
@ApplicationScoped
class StatisticsWatch {

    private static final Logger LOG = Logger.getLogger(StatisticsWatch.class);

    private final StatisticsStore store;

    StatisticsWatch(StatisticsStore store) {
        this.store = store;
    }

    @Scheduled(
            every = "${undersigned.statistics.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> look() {
        return store.areOutdated()
                .chain(outdated -> outdated ? store.renew() : Uni.createFrom().voidItem())
                .onFailure()
                .recoverWithUni(StatisticsWatch::later);
    }

    /** The database is away, or another role owns its tables: autovacuum does it in the end. */
    private static Uni<Void> later(Throwable failure) {
        LOG.debugf("statistics cannot be renewed: %s", failure.getClass().getSimpleName());
        return Uni.createFrom().voidItem();
    }
}
