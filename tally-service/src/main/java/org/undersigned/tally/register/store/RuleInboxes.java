package org.undersigned.tally.register.store;

import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.register.Logged.Place;
import org.undersigned.tally.register.Outcome;
import org.undersigned.tally.register.Ruling;

/** Lets a rule act, or be undone, on inboxes of one partition: behind the same fence as the partition's batches. */
@ApplicationScoped
public class RuleInboxes {

    private final ConsumedStore consumed;
    private final WriteEvents events;

    RuleInboxes(ConsumedStore consumed, WriteEvents events) {
        this.consumed = consumed;
        this.events = events;
    }

    /**
     * Within the caller's transaction.
     *
     * @param rulings what is decided, told the place at which it happens: just before the event that is to be read next
     */
    public Uni<Outcome> rule(Mutiny.StatelessSession session, int partition, Function<Place, List<Ruling>> rulings) {
        return consumed.lockedAt(session, SignatureEvent.TOPIC, partition)
                .map(next -> rulings.apply(new Place(partition, next)))
                .chain(decided -> events.rule(session, decided));
    }
}
