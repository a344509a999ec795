package org.undersigned.tally.register;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.undersigned.intake.events.SignatureEvent.SignatureErased;
import org.undersigned.tally.register.Logged.Place;

/**
 * Records of one poll, each partition's in the order of the log.
 *
 * @param topicId identity of the topic's incarnation: offsets of another mean nothing
 */
public record Batch(String topicId, List<Logged> events, List<Poison> poison) {

    /** First offset of each partition. */
    public SortedMap<Integer, Long> first() {
        var first = new TreeMap<Integer, Long>();
        places().forEach(place -> first.merge(place.partition(), place.offset(), Math::min));
        return first;
    }

    /** What to read next of each partition, once this is done. */
    public SortedMap<Integer, Long> next() {
        var next = new TreeMap<Integer, Long>();
        places().forEach(place -> next.merge(place.partition(), place.offset() + 1, Math::max));
        return next;
    }

    /** What the register has not seen: a rebalance or a restart brings records again. */
    public Batch from(Map<Integer, Long> next) {
        return only(place -> place.offset() >= next.getOrDefault(place.partition(), 0L));
    }

    /**
     * Whether records are missing between what the register has seen and what this batch begins with.
     *
     * @param next what the register must read next, by partition
     * @param begins where the log of a partition is known to begin: what lay before is gone for good
     */
    public boolean isAheadOf(Map<Integer, Long> next, Map<Integer, Long> begins) {
        return first().entrySet().stream().anyMatch(first -> {
            var partition = first.getKey();
            return first.getValue() > Math.max(next.getOrDefault(partition, 0L), begins.getOrDefault(partition, 0L));
        });
    }

    /** Who asks to be erased in it, also where that cannot be counted: what was set apart of them goes. */
    public List<Whose> erasures() {
        var counted = events.stream()
                .filter(logged -> logged.event() instanceof SignatureErased)
                .map(Logged::whose);
        var setApart = poison.stream()
                .filter(record -> SignatureErased.TYPE.equals(record.type()))
                .map(Poison::whose)
                .filter(whose -> whose.inbox() != null && whose.petition() != null);
        return Stream.concat(counted, setApart).distinct().toList();
    }

    public boolean isEmpty() {
        return events.isEmpty() && poison.isEmpty();
    }

    /** Each record alone, in the order of the log, to find the one that cannot be counted. */
    public Stream<Batch> singles() {
        return places().sorted(Place.ORDER).map(place -> only(place::equals));
    }

    /** The same records, none of which is to be counted. */
    public Batch poisoned(String reason) {
        var all = Stream.concat(poison.stream(), events.stream().map(event -> event.poison(reason)));
        return new Batch(topicId, List.of(), all.toList());
    }

    /** Takes out events that cannot be counted for a reason the log itself does not show. */
    public Batch poisoned(Predicate<Logged> isPoison, String reason) {
        var bad = events.stream().filter(isPoison).map(event -> event.poison(reason));
        return new Batch(
                topicId,
                events.stream().filter(isPoison.negate()).toList(),
                Stream.concat(poison.stream(), bad).toList());
    }

    private Batch only(Predicate<Place> wanted) {
        return new Batch(
                topicId,
                events.stream().filter(event -> wanted.test(event.place())).toList(),
                poison.stream().filter(record -> wanted.test(record.place())).toList());
    }

    private Stream<Place> places() {
        return Stream.concat(events.stream().map(Logged::place), poison.stream().map(Poison::place));
    }
}
