package org.undersigned.notification.retention.store;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.undersigned.intake.events.PetitionEvent;
import org.undersigned.notification.NotRunning;
import org.undersigned.notification.retention.Clearing;
import org.undersigned.notification.retention.Figures;
import org.undersigned.notification.retention.store.ClearingStore.Progress;
import org.undersigned.notification.wire.UpToDate;

/**
 * Lets go of supporters once their petition's retention has ended. Any number of replicas may tick at once: one works at a
 * petition, and what it leaves undone another goes on with.
 */
@ApplicationScoped
class RetentionTick {

    private static final Logger LOG = Logger.getLogger(RetentionTick.class);

    private final DueStore due;
    private final ClearingStore clearings;
    private final UpToDate upToDate;
    private final Clock clock;
    private final AtomicReference<Figures> newest = new AtomicReference<>(new Figures(0, 0));
    private final AtomicLong ranAt = new AtomicLong();

    RetentionTick(DueStore due, ClearingStore clearings, UpToDate upToDate, Clock clock, MeterRegistry metrics) {
        this.due = due;
        this.clearings = clearings;
        this.upToDate = upToDate;
        this.clock = clock;
        gauge(metrics, "due", "Petitions whose retention is over and whose supporters are not gone yet", Figures::due);
        gauge(metrics, "ended", "Petitions whose supporters are gone", Figures::ended);
        Gauge.builder("undersigned.retention.last.run.seconds", ranAt, AtomicLong::get)
                .description("When this replica last looked whether any retention has ended, in Unix time; 0 for never")
                .register(metrics);
    }

    private void gauge(MeterRegistry metrics, String name, String description, ToDoubleFunction<Figures> figure) {
        Gauge.builder("undersigned.retention." + name, newest, held -> figure.applyAsDouble(held.get()))
                .description(description)
                .register(metrics);
    }

    @Scheduled(every = "${undersigned.retention.every}", concurrentExecution = SKIP, skipExecutionIf = NotRunning.class)
    Uni<Void> tick() {
        return begin().chain(this::clear)
                .chain(() -> due.figures(clock.instant()))
                .invoke(this::ran)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Whether any retention has ended is not known now: %s",
                        failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    /** Not on what an old copy says: a petition may have been opened again while this service was away. */
    private Uni<Void> begin() {
        return upToDate.knows(PetitionEvent.TOPIC)
                .chain(known ->
                        known ? due.begin(clock.instant()) : Uni.createFrom().item(List.<String>of()))
                .invoke(begun -> begun.forEach(
                        petition -> LOG.infof("The retention of %s has ended: its supporters go", petition)))
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
                .claim()
                .chain(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().item(false)
                        : clearings
                                .clear(claimed.get())
                                .invoke(progress -> tell(claimed.get(), progress))
                                .replaceWith(true));
    }

    private static void tell(Clearing clearing, Progress progress) {
        if (progress.ended()) {
            LOG.infof("Nothing personal of %s is left: %d supporters cleared", clearing.petition(), progress.cleared());
        } else if (clearing.passesAMileTo(progress.cleared())) {
            LOG.infof("%s: %d supporters cleared so far", clearing.petition(), progress.cleared());
        }
    }

    private void ran(Figures figures) {
        newest.set(figures);
        ranAt.set(clock.instant().getEpochSecond());
    }
}
