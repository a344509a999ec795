package org.undersigned.tally.register;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.undersigned.tally.counting.Delta;
import org.undersigned.tally.counting.Fall;
import org.undersigned.tally.counting.Kind;
import org.undersigned.tally.counting.Movement;
import org.undersigned.tally.counting.Part;
import org.undersigned.tally.counting.Quarter;
import org.undersigned.tally.counting.Reason;

/**
 * What a batch changes.
 *
 * @param transitions every step, in the order of the log
 * @param erased signatures whose personal data must go
 */
public record Outcome(List<Transition> transitions, List<Key> erased) {

    /** The rows to write: each signature once, in its last state. */
    public List<Entry> entries() {
        Map<Key, Entry> entries = new LinkedHashMap<>();
        transitions.forEach(step -> entries.merge(step.key(), Entry.of(step), Entry::then));
        return List.copyOf(entries.values());
    }

    /** By petition, in the order in which counts are locked: two batches that share petitions never wait crosswise. */
    public SortedMap<String, Movement> movements() {
        SortedMap<String, Movement> movements = new TreeMap<>();
        transitions.forEach(step -> movements.merge(step.petition(), movement(step), Movement::plus));
        movements.entrySet().removeIf(all -> all.getValue().isNone() && !isMoved(all.getKey()));
        return movements;
    }

    /** Also where nothing comes of it in the end: then other cells of the breakdowns may hold the same count. */
    private boolean isMoved(String petition) {
        return transitions.stream()
                .anyMatch(step -> step.petition().equals(petition)
                        && step.change().delta().movesCount());
    }

    /** The same by quarter of an hour: a signature in the one in which it counted, a withdrawal in its own. */
    public SortedMap<Quarter, Delta> quarters() {
        SortedMap<Quarter, Delta> quarters = new TreeMap<>();
        transitions.forEach(step -> quarters.merge(
                Quarter.of(step.petition(), step.cause().at()), step.change().delta(), Delta::plus));
        quarters.values().removeIf(delta -> !delta.movesCount());
        return quarters;
    }

    /** The same by cell of each breakdown, whichever cells are moved: also between two of a count that stands still. */
    public SortedMap<Part, Delta> parts() {
        SortedMap<Part, Delta> parts = new TreeMap<>();
        // Far fewer kinds of people than people are in a batch.
        crowds().forEach((crowd, delta) -> crowd.parts().forEach(part -> parts.merge(part, delta, Delta::plus)));
        parts.values().removeIf(delta -> !delta.movesCount());
        return parts;
    }

    private record Crowd(String petition, Traits traits) {
        Stream<Part> parts() {
            return Arrays.stream(Kind.values()).map(kind -> new Part(petition, kind, traits.cell(kind)));
        }
    }

    private Map<Crowd, Delta> crowds() {
        var crowds = new HashMap<Crowd, Delta>();
        transitions.forEach(step -> step.change()
                .byTraits()
                .forEach((traits, delta) -> crowds.merge(new Crowd(step.petition(), traits), delta, Delta::plus)));
        return crowds;
    }

    /** Rows of the public ledger: how the count fell and why, and which falls were undone; by quarter of an hour. */
    public SortedMap<Fall, Delta> falls() {
        SortedMap<Fall, Delta> falls = new TreeMap<>();
        transitions.forEach(step -> {
            step.change().fall().ifPresent(reason -> add(falls, step, reason, false));
            if (step.change().undoesFall()) {
                add(falls, step, Reason.RULE, true);
            }
        });
        return falls;
    }

    private static void add(SortedMap<Fall, Delta> falls, Transition step, Reason reason, boolean undone) {
        var quarter = Quarter.of(step.petition(), step.cause().at());
        falls.merge(
                new Fall(quarter, reason, step.ruledBy(), undone), step.change().delta(), Delta::plus);
    }

    private static Movement movement(Transition step) {
        Instant at = step.cause().at();
        Delta delta = step.change().delta();
        return new Movement(delta, step.change().countsNow() ? at : null, at);
    }
}
