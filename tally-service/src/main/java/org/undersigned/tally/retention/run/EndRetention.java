package org.undersigned.tally.retention.run;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.undersigned.intake.events.PetitionEvent;
import org.undersigned.tally.petitions.KnownPetitions;
import org.undersigned.tally.retention.Clearing;
import org.undersigned.tally.retention.store.ClearingStore;
import org.undersigned.tally.retention.store.ClearingStore.Progress;
import org.undersigned.tally.retention.store.DueStore;
import org.undersigned.tally.topics.Cluster;
import org.undersigned.tally.topics.Outage;

/** Lets go of what is personal once a petition's retention has ended. What a replica leaves undone, another goes on with. */
@ApplicationScoped
class EndRetention {

    private static final Logger LOG = Logger.getLogger(EndRetention.class);

    private final DueStore due;
    private final ClearingStore clearings;
    private final KnownPetitions petitions;
    private final Cluster cluster;
    private final RetentionMetrics metrics;
    private final UUID worker = UUID.randomUUID();
    private final Outage outage = new Outage("ending retention");

    EndRetention(
            DueStore due,
            ClearingStore clearings,
            KnownPetitions petitions,
            Cluster cluster,
            RetentionMetrics metrics) {
        this.due = due;
        this.clearings = clearings;
        this.petitions = petitions;
        this.cluster = cluster;
        this.metrics = metrics;
    }

    @Scheduled(
            every = "${undersigned.retention.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> work() {
        return begin().chain(this::clear)
                .chain(due::figures)
                .invoke(metrics::ran)
                .invoke(outage::worked)
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(this::later);
    }

    /** Not on what an old copy says: a petition may have been opened again while this service was away. */
    private Uni<Void> begin() {
        return cluster.ends(PetitionEvent.TOPIC)
                .chain(ends -> petitions.soFar().reaches(ends)
                        ? due.begin()
                        : Uni.createFrom().item(List.<String>of()))
                .invoke(begun -> begun.forEach(
                        petition -> LOG.infof("The retention of %s has ended: what is personal goes", petition)))
                .replaceWithVoid();
    }

    private Uni<Void> clear() {
        return Multi.createBy()
                .repeating()
                .uni(() -> step())
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni();
    }

    /** One stretch of what there is to do; false where there is nothing. */
    private Uni<Boolean> step() {
        return clearings
                .claim(worker)
                .chain(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().item(false)
                        : clearings
                                .clear(claimed.get(), worker)
                                .invoke(progress -> tell(claimed.get(), progress))
                                .replaceWith(true));
    }

    private static void tell(Clearing clearing, Progress progress) {
        if (progress.ended()) {
            LOG.infof("Nothing personal of %s is left: %d signatures cleared", clearing.petition(), progress.cleared());
        } else if (clearing.passesAMileTo(progress.cleared())) {
            LOG.infof("%s: %d signatures cleared so far", clearing.petition(), progress.cleared());
        }
    }

    /** Taken over, or the database or the brokers are away: whatever is left is looked at again. */
    private Uni<Void> later(Throwable failure) {
        outage.failed(failure);
        return Uni.createFrom().voidItem();
    }
}
