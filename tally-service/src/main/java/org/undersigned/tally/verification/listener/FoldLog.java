package org.undersigned.tally.verification.listener;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.jboss.logging.Logger;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.register.store.EndedPetitions;
import org.undersigned.tally.topics.Cluster;
import org.undersigned.tally.verification.Folded;
import org.undersigned.tally.verification.Folded.Lack;
import org.undersigned.tally.verification.Folded.Partial;
import org.undersigned.tally.verification.Folded.Whole;
import org.undersigned.tally.verification.Moment;
import org.undersigned.tally.verification.store.MomentStore;

/** Folds the log anew from its beginning, exactly as far as the live count of a moment had come. */
@ApplicationScoped
public class FoldLog {

    private static final Logger LOG = Logger.getLogger(FoldLog.class);

    /** Inboxes; some 20 MB. */
    private static final int ROOM = 20_000;

    private final MomentStore moments;
    private final EndedPetitions ended;
    private final Cluster cluster;
    private final Map<String, Object> kafka;

    FoldLog(
            MomentStore moments,
            EndedPetitions ended,
            Cluster cluster,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.moments = moments;
        this.ended = ended;
        this.cluster = cluster;
        this.kafka = kafka;
    }

    /** Empty where nothing is known of the petition. Takes a second for some ten thousands of events. */
    public Uni<Optional<Folded>> of(String petition) {
        return moments.now(petition)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : ended.has(petition)
                                .chain(gone -> gone
                                        ? Uni.createFrom().<Folded>item(new Partial(found.get(), Lack.FORGOTTEN))
                                        : fold(found.get()))
                                .map(Optional::of));
    }

    private Uni<Folded> fold(Moment moment) {
        return cluster.idOf(SignatureEvent.TOPIC).chain(topicId -> fold(moment, topicId));
    }

    /** A consumer blocks, so it has a worker's thread for as long as it takes. */
    private Uni<Folded> fold(Moment moment, String topicId) {
        return Uni.createFrom()
                .item(() -> {
                    try (var log = new SignatureLog(kafka)) {
                        return new LogFold(log, moment, topicId, ROOM).fold();
                    }
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .invoke(FoldLog::tell);
    }

    private static void tell(Folded folded) {
        if (folded instanceof Whole whole && whole.drift() != 0) {
            LOG.errorf(
                    "The count of %s is not what its log comes to: %s",
                    folded.asOf().petition(), whole.log());
        }
    }
}
