package org.undersigned.tally.removals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.undersigned.tally.register.Key;

/**
 * A removal somebody works at.
 *
 * @param undoing whether its signatures are let in again
 * @param after who was looked at last
 */
public record Work(UUID id, String petition, Rule rule, Instant askedAt, boolean undoing, Key after) {

    /** Few enough that counting a partition does not wait long for its fence. */
    private static final int BATCH = 200;

    /** A signature that is met, and in which partition its inbox lives. */
    public record Met(int partition, Key key) {}

    /** Signatures of one partition, which change together or not at all. */
    public record Batch(int partition, List<Key> keys) {}

    /**
     * A stretch of the register.
     *
     * @param end who stands last in it; null where there is nobody left to look at
     */
    public record Stretch(List<Met> met, Key end) {

        public List<Batch> batches() {
            var batches = new ArrayList<Batch>();
            byPartition().forEach((partition, keys) -> {
                for (int from = 0; from < keys.size(); from += BATCH) {
                    batches.add(new Batch(partition, keys.subList(from, Math.min(from + BATCH, keys.size()))));
                }
            });
            return batches;
        }

        private Map<Integer, List<Key>> byPartition() {
            var keys = new TreeMap<Integer, List<Key>>();
            met.forEach(one -> keys.computeIfAbsent(one.partition(), unknown -> new ArrayList<>())
                    .add(one.key()));
            return keys;
        }
    }
}
