package org.undersigned.tally.faults;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.undersigned.tally.counting.Delta;
import org.undersigned.tally.register.Batch;
import org.undersigned.tally.register.Change;
import org.undersigned.tally.register.Fold;
import org.undersigned.tally.register.Fold.Held;
import org.undersigned.tally.register.Key;
import org.undersigned.tally.register.Outcome;

/** The register's transaction in memory: what it holds, what it told the count, and where it stands. */
final class MemoryRegister {

    private final String petition;
    private final Map<Key, Held> rows = new LinkedHashMap<>();
    private final Map<Integer, Long> next = new HashMap<>();
    private Delta sum = Delta.NONE;

    MemoryRegister(String petition) {
        this.petition = petition;
    }

    /** @param breaksOff as by a kill: everything was decided, nothing was committed */
    void count(Batch batch, boolean breaksOff) {
        var fresh = batch.from(next);
        if (!fresh.isAheadOf(next, Map.of())) {
            var outcome = Fold.of(List.copyOf(rows.values()), fresh.events());
            if (!breaksOff) {
                write(fresh, outcome);
            }
        }
    }

    private void write(Batch batch, Outcome outcome) {
        outcome.entries()
                .forEach(entry -> rows.compute(
                        entry.key(),
                        (key, before) ->
                                new Held(petition, key.inbox(), entry.signature(), before != null && before.erased())));
        outcome.erased()
                .forEach(key -> rows.computeIfPresent(
                        key, (same, held) -> new Held(petition, held.inbox(), held.signature(), true)));
        outcome.movements().values().forEach(movement -> sum = sum.plus(movement.delta()));
        next.putAll(batch.next());
    }

    long next(int partition) {
        return next.getOrDefault(partition, 0L);
    }

    /** What the count was told. */
    Delta sum() {
        return sum;
    }

    /** The same, counted one by one. */
    Delta anew() {
        return rows.values().stream()
                .map(held -> new Change(null, held.signature()).delta())
                .reduce(Delta.NONE, Delta::plus);
    }
}
