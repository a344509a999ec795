package org.undersigned.tally.verification.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.verification.Aside;
import org.undersigned.tally.verification.Aside.Deed;
import org.undersigned.tally.verification.Aside.DrivenAgain;
import org.undersigned.tally.verification.Aside.Removed;
import org.undersigned.tally.verification.Aside.Restored;
import org.undersigned.tally.verification.Figures;
import org.undersigned.tally.verification.Moment;
import org.undersigned.tally.verification.Moment.Stretch;

/** A live count and how far the log had been read for it. */
@ApplicationScoped
public class MomentStore {

    /** Of records set apart or driven again and of what rules did, in memory at once. */
    public static final int MOST = 100_000;

    // Several questions, one moment.
    private static final String ONE_VIEW = "set transaction isolation level repeatable read, read only";

    // Nobody signs before the petition opens; but when it opens can be edited, and when somebody signed can not.
    private static final String COUNT = """
            select t.version, t.online, t.paper, t.awaiting, cast(extract(epoch from least(p.opens_at,
              (select min(submitted_at) from signature s where s.petition = t.petition))) * 1000 as bigint)
            from tally t join petition p on p.slug = t.petition where t.petition = :petition
            """;

    private static final String READ =
            "select partition, topic_id, recreated, next_offset from consumed where topic = :topic order by partition";

    private static final String QUARANTINED = "select partition, log_offset from quarantine where topic = :topic";

    // What changed the count and is no record read in its place: both kinds know what was to be read next when it was
    // done.
    private static final String DEEDS = """
            select d.partition, d.next_offset, d.at, d.log_offset, null as inbox, null as id, null as state, null as removal
            from driven_again d join consumed c using (topic, topic_id, partition) where d.topic = :topic
            union all
            select partition, log_offset, at, null, inbox, cast(id as text), state, cast(ruled_by as text)
            from transition where petition = :petition and ruled_by is not null
            order by 3
            """;

    private final Mutiny.SessionFactory sessions;

    MomentStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Empty where nothing is known of the petition. */
    public Uni<Optional<Moment>> now(String petition) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(ONE_VIEW)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(COUNT, Object[].class)
                        .setParameter("petition", petition)
                        .getResultList())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : read(session, petition).map(read -> Optional.of(moment(petition, found.getFirst(), read)))));
    }

    private Uni<List<Stretch>> read(Mutiny.StatelessSession session, String petition) {
        return ask(session, READ)
                .chain(read -> ask(session, QUARANTINED)
                        .chain(apart -> deeds(session, petition).map(deeds -> stretches(read, apart, deeds))));
    }

    private static Uni<List<Object[]>> ask(Mutiny.StatelessSession session, String sql) {
        return query(session, sql).getResultList();
    }

    private static Uni<List<Object[]>> deeds(Mutiny.StatelessSession session, String petition) {
        return query(session, DEEDS).setParameter("petition", petition).getResultList();
    }

    /** One more than {@link #MOST} shows that there are too many. */
    private static Mutiny.SelectionQuery<Object[]> query(Mutiny.StatelessSession session, String sql) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("topic", SignatureEvent.TOPIC)
                .setMaxResults(MOST + 1);
    }

    private static List<Stretch> stretches(List<Object[]> read, List<Object[]> apart, List<Object[]> done) {
        var quarantined = byPartition(apart, row -> number(row[1]));
        var deeds = byPartition(done, MomentStore::deed);
        return read.stream()
                .map(row -> stretch(
                        row,
                        new Aside(
                                Set.copyOf(quarantined.getOrDefault(partition(row), List.of())),
                                deeds.getOrDefault(partition(row), List.of()))))
                .toList();
    }

    private static <T> Map<Integer, List<T>> byPartition(List<Object[]> rows, Function<Object[], T> value) {
        return rows.stream()
                .collect(Collectors.groupingBy(MomentStore::partition, Collectors.mapping(value, Collectors.toList())));
    }

    private static Deed deed(Object[] row) {
        long next = number(row[1]);
        if (row[3] != null) {
            return new DrivenAgain(next, number(row[3]));
        }
        var inbox = (String) row[4];
        var removal = UUID.fromString((String) row[7]);
        return "REMOVED".equals(row[6])
                ? new Removed(next, inbox, UUID.fromString((String) row[5]), removal)
                : new Restored(next, inbox, removal);
    }

    private static Stretch stretch(Object[] row, Aside aside) {
        return new Stretch(partition(row), (String) row[1], (Boolean) row[2], number(row[3]), aside);
    }

    private static Moment moment(String petition, Object[] row, List<Stretch> read) {
        return new Moment(
                petition,
                number(row[0]),
                new Figures(number(row[1]), number(row[2]), number(row[3])),
                row[4] == null ? null : Instant.ofEpochMilli(number(row[4])),
                read);
    }

    private static int partition(Object[] row) {
        return ((Number) row[0]).intValue();
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }
}
