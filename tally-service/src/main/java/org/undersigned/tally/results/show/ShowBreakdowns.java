package org.undersigned.tally.results.show;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;

import org.undersigned.tally.results.store.LookStore;
import org.undersigned.tally.topics.Outage;

/** Every two seconds: a look that is due is taken. */
@ApplicationScoped
class ShowBreakdowns {

    private final LookStore looks;
    private final Outage outage = new Outage("moving breakdowns on");

    ShowBreakdowns(LookStore looks) {
        this.looks = looks;
    }

    @Scheduled(
            every = "2s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> moveOn() {
        return looks.moveOn()
                .invoke(outage::worked)
                .onFailure()
                .invoke(outage::failed)
                .onFailure()
                .recoverWithNull();
    }
}
