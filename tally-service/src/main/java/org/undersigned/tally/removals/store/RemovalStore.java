package org.undersigned.tally.removals.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

import org.undersigned.tally.counting.Reason;
import org.undersigned.tally.removals.Asked;
import org.undersigned.tally.removals.Removal;

/** What organisers asked for. Whoever works at it looks at its row before each step, so stopping needs to reach nobody. */
@ApplicationScoped
public class RemovalStore {

    private static final int NEWEST = 100;

    private static final String COLUMNS = """
            r.id, r.petition, r.reason, r.description, r.rule, r.state, cast(extract(epoch from r.asked_at) * 1000 as bigint) as asked_at,
            cast(extract(epoch from r.ended_at) * 1000 as bigint) as ended_at, r.matching, r.removed, r.restored
            """;

    private static final String ASK = """
            insert into removal as r (id, petition, reason, description, rule, state, asked_at, matching)
            select cast(:id as uuid), t.petition, :reason, :description, :rule, 'RUNNING',
              cast(cast(:before as text) as timestamptz), (select count(*) from signature s where %s)
            from tally t where t.petition = :petition
            returning %s
            """.formatted(Criteria.MET, COLUMNS);

    private static final String OF = "select " + COLUMNS
            + " from removal r where r.petition = :petition and cast(:id as text) in ('', cast(r.id as text))"
            + " order by r.asked_at desc limit :most";

    private static final String STOP = """
            update removal r set state = 'STOPPED', ended_at = now(), worker = null
            where r.petition = :petition and r.id = cast(:id as uuid) and r.state in ('RUNNING', 'UNDOING')
            returning %s
            """.formatted(COLUMNS);

    private static final String UNDO = """
            update removal r set state = 'UNDOING', ended_at = null, worker = null, leased_until = now(),
              cursor_inbox = '', cursor_id = '00000000-0000-0000-0000-000000000000'
            where r.petition = :petition and r.id = cast(:id as uuid) and r.state in ('DONE', 'STOPPED')
            returning %s
            """.formatted(COLUMNS);

    private final Mutiny.SessionFactory sessions;

    RemovalStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Empty where there is no such petition.
     *
     * @param now signatures of later are not meant
     */
    public Uni<Optional<Removal>> ask(String petition, Asked asked, Instant now) {
        return one(
                ASK,
                query -> Criteria.bind(query, petition, asked.rule(), now)
                        .setParameter("id", UUID.randomUUID().toString())
                        .setParameter("reason", asked.reason().name())
                        .setParameter("description", asked.description())
                        .setParameter("rule", RuleJson.write(asked.rule())));
    }

    /** The newest hundred; empty where there is no such petition. */
    public Uni<Optional<List<Removal>>> of(String petition) {
        return isThere(petition)
                .chain(there -> there
                        ? newest(petition).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    public Uni<Boolean> isThere(String petition) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(
                        "select exists (select from tally where petition = :petition)", Boolean.class)
                .setParameter("petition", petition)
                .getSingleResult());
    }

    private Uni<List<Removal>> newest(String petition) {
        return all(
                OF,
                query -> query.setParameter("petition", petition)
                        .setParameter("id", "")
                        .setParameter("most", NEWEST));
    }

    public Uni<Optional<Removal>> find(String petition, UUID id) {
        return one(OF, query -> named(query, petition, id).setParameter("most", 1));
    }

    /** Empty where it was not under way. */
    public Uni<Optional<Removal>> stop(String petition, UUID id) {
        return one(STOP, query -> named(query, petition, id));
    }

    /** Empty where it is under way, or undone. */
    public Uni<Optional<Removal>> undo(String petition, UUID id) {
        return one(UNDO, query -> named(query, petition, id));
    }

    private static SelectionQuery<Object[]> named(SelectionQuery<Object[]> query, String petition, UUID id) {
        return query.setParameter("petition", petition).setParameter("id", id.toString());
    }

    private Uni<Optional<Removal>> one(String sql, UnaryOperator<SelectionQuery<Object[]>> bind) {
        return all(sql, bind).map(found -> found.stream().findFirst());
    }

    private Uni<List<Removal>> all(String sql, UnaryOperator<SelectionQuery<Object[]>> bind) {
        return sessions.withStatelessTransaction(session -> bind.apply(session.createNativeQuery(sql, Object[].class))
                .getResultList()
                .map(rows -> rows.stream().map(RemovalStore::read).toList()));
    }

    private static Removal read(Object[] row) {
        return new Removal(
                (UUID) row[0],
                (String) row[1],
                Reason.valueOf((String) row[2]),
                (String) row[3],
                RuleJson.read((String) row[4]),
                Removal.State.valueOf((String) row[5]),
                instant(row[6]),
                instant(row[7]),
                number(row[8]),
                number(row[9]),
                number(row[10]));
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }

    private static Instant instant(Object millis) {
        return millis == null ? null : Instant.ofEpochMilli(number(millis));
    }
}
