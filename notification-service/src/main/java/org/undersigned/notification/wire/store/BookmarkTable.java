package org.undersigned.notification.wire.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;

/** Where each partition is to be read on, in the database's own words. */
@ApplicationScoped
public class BookmarkTable {

    private final Transactions transactions;

    BookmarkTable(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A step of a partition's reading.
     *
     * @param needs what must have been read before; where it was not, the bookmark stays
     * @param next where reading goes on afterwards
     */
    public record Step(int partition, long needs, long next) {}

    /** @return where each of these partitions stands now */
    public Uni<Map<Integer, Long>> advance(String topic, Collection<Step> steps) {
        return transactions
                .run(session -> begin(session, topic, steps).chain(() -> move(session, topic, steps)))
                .map(BookmarkTable::byPartition);
    }

    /** Where every partition of a topic stands that was ever read. */
    public Uni<Map<Integer, Long>> of(String topic) {
        return transactions
                .run(session -> Sql.of("select partition, next_offset from bookmark where topic = :topic")
                        .with("topic", topic)
                        .read(session, Stand.class))
                .map(BookmarkTable::byPartition);
    }

    private static Uni<Integer> begin(Mutiny.StatelessSession session, String topic, Collection<Step> steps) {
        return Sql.of("""
                        insert into bookmark select :topic, p, 0 from unnest(cast(:partitions as int[])) p order by p
                        on conflict do nothing""")
                .with("topic", topic)
                .with("partitions", steps.stream().map(Step::partition).toArray(Integer[]::new))
                .write(session);
    }

    private static Uni<List<Stand>> move(Mutiny.StatelessSession session, String topic, Collection<Step> steps) {
        return Sql.of("""
                        update bookmark b
                        set next_offset = case when b.next_offset >= s.needs then greatest(b.next_offset, s.next)
                            else b.next_offset end
                        from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                            as s(partition int, needs bigint, next bigint)
                        where b.topic = :topic and b.partition = s.partition
                        returning b.partition, b.next_offset""").with("topic", topic).rows(steps).read(session, Stand.class);
    }

    private static Map<Integer, Long> byPartition(Collection<Stand> stands) {
        return stands.stream().collect(Collectors.toMap(Stand::partition, Stand::nextOffset, Math::max, TreeMap::new));
    }

    private record Stand(int partition, long nextOffset) {}
}
