package org.undersigned.tally.register.store;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.tally.counting.store.CountStore;
import org.undersigned.tally.register.Fold;
import org.undersigned.tally.register.Logged;

/** Load, decide, write, count: within the transaction of whoever holds the fence of these events' partitions. */
@ApplicationScoped
class WriteEvents {

    private final RegisterStore register;
    private final CountStore counts;

    WriteEvents(RegisterStore register, CountStore counts) {
        this.register = register;
        this.counts = counts;
    }

    Uni<Void> write(Mutiny.StatelessSession session, List<Logged> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return register.held(session, events)
                .map(held -> Fold.of(held, events))
                .chain(outcome -> register.write(session, outcome)
                        .chain(() -> counts.move(session, outcome.movements(), outcome.quarters(), outcome.parts())));
    }
}
