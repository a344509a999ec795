package org.undersigned.tally.corrections.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.tally.corrections.Ledger;
import org.undersigned.tally.corrections.Ledger.Figures;
import org.undersigned.tally.corrections.Ledger.Row;

/** The public ledger, a page at a time. */
@ApplicationScoped
public class LedgerStore {

    /** Rows of a page for people. */
    public static final int PAGE = 100;

    // One statement, so that sums and rows are of one moment. There are at most a few rows a quarter of an hour.
    private static final String NEWEST = """
            with total as (
              select t.petition, coalesce(sum(c.online) filter (where not c.undone), 0) as fallen_online,
                coalesce(sum(c.paper) filter (where not c.undone), 0) as fallen_paper,
                coalesce(sum(c.online) filter (where c.undone), 0) as restored_online,
                coalesce(sum(c.paper) filter (where c.undone), 0) as restored_paper
              from tally t left join correction c using (petition) where t.petition = :petition group by t.petition
            )
            select t.fallen_online, t.fallen_paper, t.restored_online, t.restored_paper, c.id,
              cast(extract(epoch from c.since) * 1000 as bigint) as since, c.reason, c.description, c.undone, c.online, c.paper
            from total t left join lateral (
              select c.*, r.description from correction c left join removal r on r.id = c.removal
              where c.petition = t.petition and (:before = 0 or (c.since, c.id) <
                (select b.since, b.id from correction b where b.id = :before and b.petition = t.petition))
              order by c.since desc, c.id desc limit :most
            ) c on true
            order by c.since desc, c.id desc
            """;

    private final Mutiny.SessionFactory sessions;

    LedgerStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Empty where there is no such petition.
     *
     * @param before the id of the row after which to go on; 0 for the newest
     * @param most rows
     */
    public Uni<Optional<Ledger>> page(String petition, long before, int most) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(NEWEST, Object[].class)
                .setParameter("petition", petition)
                .setParameter("before", before)
                .setParameter("most", most + 1)
                .getResultList()
                .map(rows -> rows.isEmpty() ? Optional.empty() : Optional.of(ledger(petition, rows, most))));
    }

    private static Ledger ledger(String petition, List<Object[]> rows, int most) {
        var total = rows.getFirst();
        var shown = rows.stream()
                .filter(row -> row[4] != null)
                .limit(most)
                .map(LedgerStore::row)
                .toList();
        return new Ledger(
                petition,
                new Figures(number(total[0]), number(total[1])),
                new Figures(number(total[2]), number(total[3])),
                shown,
                rows.size() > most ? shown.getLast().id() : null,
                null);
    }

    private static Row row(Object[] row) {
        return new Row(
                number(row[4]),
                Instant.ofEpochMilli(number(row[5])),
                (String) row[6],
                (String) row[7],
                (Boolean) row[8],
                number(row[9]),
                number(row[10]));
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }
}
