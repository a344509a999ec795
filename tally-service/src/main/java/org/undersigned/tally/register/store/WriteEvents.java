package org.undersigned.tally.register.store;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.tally.counting.store.CountStore;
import org.undersigned.tally.counting.store.FallStore;
import org.undersigned.tally.register.Fold;
import org.undersigned.tally.register.Logged;
import org.undersigned.tally.register.Outcome;
import org.undersigned.tally.register.Ruling;

/** Load, decide, write, count: within the transaction of whoever holds the fence of these events' partitions. */
@ApplicationScoped
class WriteEvents {

    private final RegisterStore register;
    private final CountStore counts;
    private final FallStore falls;
    private final EndedPetitions ended;

    WriteEvents(RegisterStore register, CountStore counts, FallStore falls, EndedPetitions ended) {
        this.register = register;
        this.counts = counts;
        this.falls = falls;
        this.ended = ended;
    }

    /** What is late for a petition whose retention has ended changes nothing. */
    Uni<Void> write(Mutiny.StatelessSession session, List<Logged> events) {
        return ended.without(session, events, Logged::petition).chain(current -> fold(session, current));
    }

    private Uni<Void> fold(Mutiny.StatelessSession session, List<Logged> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return register.held(session, events)
                .map(held -> Fold.of(held, events))
                .chain(outcome -> write(session, outcome));
    }

    /** The same of what an organiser decided. */
    Uni<Outcome> rule(Mutiny.StatelessSession session, List<Ruling> rulings) {
        return ended.without(session, rulings, Ruling::petition)
                .chain(current -> register.held(session, current).map(held -> Fold.ofRulings(held, current)))
                .chain(outcome -> write(session, outcome).replaceWith(outcome));
    }

    private Uni<Void> write(Mutiny.StatelessSession session, Outcome outcome) {
        return register.write(session, outcome)
                .chain(() -> counts.move(session, outcome.movements(), outcome.quarters(), outcome.parts()))
                .chain(() -> falls.add(session, outcome.falls()));
    }
}
