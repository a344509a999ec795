package org.undersigned.tally.register.store;

import java.util.Map;
import java.util.SortedMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.register.Batch;
import org.undersigned.tally.register.Progress;

/**
 * Counts a batch in one transaction: the fence, what the register holds of these inboxes, the decision in memory, rows,
 * counts with their milestones, and the offsets to go on from. All of it is there afterwards, or nothing.
 */
@ApplicationScoped
public class CountBatch {

    private static final String TOPIC = SignatureEvent.TOPIC;

    private final Mutiny.SessionFactory sessions;
    private final ConsumedStore consumed;
    private final WriteEvents events;
    private final QuarantineStore quarantine;

    CountBatch(Mutiny.SessionFactory sessions, ConsumedStore consumed, WriteEvents events, QuarantineStore quarantine) {
        this.sessions = sessions;
        this.consumed = consumed;
        this.events = events;
        this.quarantine = quarantine;
    }

    /**
     * @param begins where the log of a partition is known to begin, so that what is missing before it will never come
     */
    public Uni<Progress> count(Batch batch, Map<Integer, Long> begins) {
        return sessions.withStatelessTransaction(
                session -> consumed.lock(session, TOPIC, batch.topicId(), batch.first())
                        .chain(next -> count(session, batch, next, begins)));
    }

    /** What the register must read next, by partition. */
    public Uni<SortedMap<Integer, Long>> next() {
        return sessions.withStatelessSession(session -> consumed.next(session, TOPIC));
    }

    private Uni<Progress> count(
            Mutiny.StatelessSession session, Batch batch, SortedMap<Integer, Long> next, Map<Integer, Long> begins) {
        var fresh = batch.from(next);
        if (fresh.isAheadOf(next, begins)) {
            return Uni.createFrom().item(new Progress.Gap(next));
        }
        if (fresh.isEmpty()) {
            return Uni.createFrom().item(new Progress.Counted(0, 0));
        }
        return write(session, fresh)
                .replaceWith(new Progress.Counted(
                        fresh.events().size(), fresh.poison().size()));
    }

    private Uni<Void> write(Mutiny.StatelessSession session, Batch batch) {
        return events.write(session, batch.events())
                .chain(() -> quarantine.put(session, batch.poison()))
                .chain(() -> quarantine.forget(session, batch.erasures()))
                .chain(() -> consumed.advance(session, TOPIC, batch.next()));
    }
}
