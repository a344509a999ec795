package org.undersigned.tally.register.listener;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.register.Batch;
import org.undersigned.tally.register.Progress;
import org.undersigned.tally.register.Progress.Counted;
import org.undersigned.tally.register.Progress.Gap;
import org.undersigned.tally.register.store.CountBatch;
import org.undersigned.tally.register.store.DataFault;
import org.undersigned.tally.topics.Cluster;
import org.undersigned.tally.topics.Patience;

/** Sees a batch through, whatever happens: the database away, a record that cannot be counted, a database gone back. */
@ApplicationScoped
class CountSignatures {

    private static final Logger LOG = Logger.getLogger(CountSignatures.class);

    private final CountBatch counting;
    private final AwaitPetitions petitions;
    private final Cluster cluster;
    private final Seek seek;
    private final CountingMetrics metrics;

    CountSignatures(
            CountBatch counting, AwaitPetitions petitions, Cluster cluster, Seek seek, CountingMetrics metrics) {
        this.counting = counting;
        this.petitions = petitions;
        this.cluster = cluster;
        this.seek = seek;
        this.metrics = metrics;
    }

    Uni<Void> count(Batch polled) {
        var ended = metrics.begun(polled);
        return Patience.retry("petitions of a batch", () -> petitions.of(polled))
                .chain(batch -> count(batch, Map.of()))
                .eventually(ended);
    }

    private Uni<Void> count(Batch batch, Map<Integer, Long> begins) {
        return attempt(batch, begins).chain(progress -> switch (progress) {
            case Counted counted -> done(counted);
            case Gap gap -> close(gap, batch, begins);
        });
    }

    private Uni<Progress> attempt(Batch batch, Map<Integer, Long> begins) {
        return Patience.retry("counting", () -> counting.count(batch, begins), failure -> !DataFault.isIn(failure))
                .onFailure(DataFault::isIn)
                .recoverWithUni(fault -> oneByOne(batch, begins));
    }

    /** One record spoils a transaction; alone, it shows itself and goes to quarantine, and the rest counts. */
    private Uni<Progress> oneByOne(Batch batch, Map<Integer, Long> begins) {
        return Multi.createFrom()
                .items(batch.singles())
                .onItem()
                .transformToUniAndConcatenate(single -> alone(single, begins))
                .collect()
                .last();
    }

    private Uni<Progress> alone(Batch single, Map<Integer, Long> begins) {
        return Patience.retry("counting", () -> counting.count(single, begins), failure -> !DataFault.isIn(failure))
                .onFailure(DataFault::isIn)
                .recoverWithUni(fault -> Patience.retry(
                        "quarantine", () -> counting.count(single.poisoned(DataFault.reasonOf(fault)), begins)));
    }

    private Uni<Void> done(Counted counted) {
        metrics.counted(counted);
        return Uni.createFrom().voidItem();
    }

    /**
     * Goes back to where the database is, where the log still reaches there. The batch is dropped: it comes again.
     */
    private Uni<Void> close(Gap gap, Batch batch, Map<Integer, Long> known) {
        return Patience.retry(
                        "log's beginning",
                        () -> cluster.beginnings(
                                SignatureEvent.TOPIC, gap.next().keySet()))
                .chain(begins -> {
                    if (batch.isAheadOf(gap.next(), begins)) {
                        return seek.to(furthest(gap.next(), begins));
                    }
                    LOG.warnf(
                            "signatures before %s are no longer in the log; the register had read to %s",
                            begins, gap.next());
                    return count(batch, begins);
                });
    }

    private static Map<Integer, Long> furthest(Map<Integer, Long> next, Map<Integer, Long> begins) {
        return next.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Math.max(entry.getValue(), begins.get(entry.getKey()))));
    }
}
