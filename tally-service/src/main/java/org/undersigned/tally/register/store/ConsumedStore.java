package org.undersigned.tally.register.store;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Where to resume in each partition. The row is the partition's fence: who holds its lock is the only one counting that
 * partition, and who comes late (a zombie after a rebalance) finds the offset advanced and its records already known.
 */
@ApplicationScoped
class ConsumedStore {

    // Offsets of another incarnation of the topic mean nothing, so a new one begins at 0.
    private static final String LOCK = """
            insert into consumed as c (topic, partition, topic_id, next_offset)
            select :topic, p, :topicId, 0 from unnest(cast(:partitions as int[])) as p order by p
            on conflict (topic, partition) do update
              set topic_id = excluded.topic_id, recreated = c.recreated or c.topic_id <> excluded.topic_id,
                  next_offset = case when c.topic_id = excluded.topic_id then c.next_offset else 0 end
            returning partition, next_offset
            """;

    private static final String ADVANCE = """
            update consumed c set next_offset = n.next_offset
            from unnest(cast(:partitions as int[]), cast(:next as bigint[])) as n (partition, next_offset)
            where c.topic = :topic and c.partition = n.partition and c.next_offset < n.next_offset
            returning c.partition
            """;

    /** Takes the fence of these partitions and tells what comes next in each. */
    Uni<SortedMap<Integer, Long>> lock(
            Mutiny.StatelessSession session, String topic, String topicId, Map<Integer, Long> partitions) {
        return session.createNativeQuery(LOCK, Object[].class)
                .setParameter("topic", topic)
                .setParameter("topicId", topicId)
                .setParameter("partitions", partitions.keySet().toArray(Integer[]::new))
                .getResultList()
                .map(ConsumedStore::byPartition);
    }

    Uni<SortedMap<Integer, Long>> next(Mutiny.StatelessSession session, String topic) {
        return session.createNativeQuery(
                        "select partition, next_offset from consumed where topic = :topic", Object[].class)
                .setParameter("topic", topic)
                .getResultList()
                .map(ConsumedStore::byPartition);
    }

    /** Takes the fence of one partition, wherever it stands. */
    Uni<Void> lock(Mutiny.StatelessSession session, String topic, int partition) {
        return session.createNativeQuery(
                        "select partition from consumed where topic = :topic and partition = :partition for update",
                        Integer.class)
                .setParameter("topic", topic)
                .setParameter("partition", partition)
                .getResultList()
                .replaceWithVoid();
    }

    /** Takes the fence of one partition and tells what comes next in it. */
    Uni<Long> lockedAt(Mutiny.StatelessSession session, String topic, int partition) {
        return session.createNativeQuery(
                        "select next_offset from consumed where topic = :topic and partition = :partition for update",
                        Long.class)
                .setParameter("topic", topic)
                .setParameter("partition", partition)
                .getSingleResult();
    }

    /** Compare and set, in the transaction that holds the fence: every one of these partitions moves, or none. */
    Uni<Void> advance(Mutiny.StatelessSession session, String topic, SortedMap<Integer, Long> next) {
        return session.createNativeQuery(ADVANCE, Integer.class)
                .setParameter("topic", topic)
                .setParameter("partitions", next.keySet().toArray(Integer[]::new))
                .setParameter("next", next.values().toArray(Long[]::new))
                .getResultList()
                .invoke(moved -> {
                    if (moved.size() != next.size()) {
                        throw new IllegalStateException("the fence of a partition was not held");
                    }
                })
                .replaceWithVoid();
    }

    private static SortedMap<Integer, Long> byPartition(List<Object[]> rows) {
        var next = new TreeMap<Integer, Long>();
        rows.forEach(row -> next.put(((Number) row[0]).intValue(), ((Number) row[1]).longValue()));
        return next;
    }
}
