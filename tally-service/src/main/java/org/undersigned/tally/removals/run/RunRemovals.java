package org.undersigned.tally.removals.run;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import org.undersigned.tally.removals.Work;
import org.undersigned.tally.removals.Work.Stretch;
import org.undersigned.tally.removals.store.RuleBatch;
import org.undersigned.tally.removals.store.WorkStore;
import org.undersigned.tally.topics.Outage;

/**
 * Sees removals and their undoings through, stretch by stretch and batch by batch. What a replica leaves undone, another
 * goes on with: who is removed already is no longer met.
 */
@ApplicationScoped
class RunRemovals {

    private final WorkStore work;
    private final RuleBatch batches;
    private final UUID worker = UUID.randomUUID();
    private final Outage outage = new Outage("removing by rule");

    RunRemovals(WorkStore work, RuleBatch batches) {
        this.work = work;
        this.batches = batches;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> work() {
        return Multi.createBy()
                .repeating()
                .uni(() -> step())
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni()
                .invoke(outage::worked)
                .onFailure()
                .recoverWithUni(this::later);
    }

    /** One stretch of what there is to do; false where there is nothing. */
    private Uni<Boolean> step() {
        return work.claim(worker)
                .chain(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().item(false)
                        : step(claimed.get()).replaceWith(true));
    }

    private Uni<Void> step(Work claimed) {
        return work.next(claimed)
                .chain(stretch -> each(claimed, stretch.batches()).chain(() -> after(claimed, stretch)));
    }

    private Uni<Void> each(Work claimed, List<Work.Batch> all) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(batch -> batches.rule(claimed, worker, batch))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> after(Work claimed, Stretch stretch) {
        return stretch.end() == null ? work.end(claimed, worker) : work.goOn(claimed, worker, stretch.end());
    }

    /** Stopped, taken over, or the database is away: whatever is left is claimed again. */
    private Uni<Void> later(Throwable failure) {
        outage.failed(failure);
        return Uni.createFrom().voidItem();
    }
}
