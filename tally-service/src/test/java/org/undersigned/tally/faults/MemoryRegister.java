package org.undersigned.tally.faults;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.undersigned.tally.counting.Delta;
import org.undersigned.tally.register.Batch;
import org.undersigned.tally.register.Change;
import org.undersigned.tally.register.Fold;
import org.undersigned.tally.register.Fold.Held;
import org.undersigned.tally.register.Key;
import org.undersigned.tally.register.Needed;
import org.undersigned.tally.register.Outcome;
import org.undersigned.tally.register.Signature.Duplicate;
import org.undersigned.tally.register.Signature.Live;
import org.undersigned.tally.register.Signature.Removed;

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
            var outcome = Fold.of(held(Needed.by(fresh.events())), fresh.events());
            if (!breaksOff) {
                write(fresh, outcome);
            }
        }
    }

    /** No more than the register's own statement reads. */
    private List<Held> held(Needed needed) {
        var wanted = new HashSet<>(needed.named());
        needed.named().stream()
                .map(rows::get)
                .filter(held -> held != null && held.signature() instanceof Duplicate)
                .forEach(held -> wanted.add(new Key(held.inbox(), ((Duplicate) held.signature()).of())));
        return rows.entrySet().stream()
                .filter(row -> wanted.contains(row.getKey()) || isWanted(row.getValue(), needed))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean isWanted(Held held, Needed needed) {
        var stands = held.signature() instanceof Live || held.signature() instanceof Removed;
        return stands && needed.inboxes().contains(held.inbox())
                || !held.erased() && needed.erased().contains(held.inbox());
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
