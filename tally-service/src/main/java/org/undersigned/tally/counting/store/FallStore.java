package org.undersigned.tally.counting.store;

import java.util.Collection;
import java.util.SortedMap;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.tally.counting.Delta;
import org.undersigned.tally.counting.Fall;

/** Writes the public ledger of falls, in the transaction that moves the count and after it: its row's lock guards these. */
@ApplicationScoped
public class FallStore {

    // An organiser says of a rule whether it takes out duplicates; the decision need not know.
    private static final String ADD = """
            insert into correction as known (petition, since, reason, removal, undone, online, paper)
            select n.petition, cast(n.since as timestamptz), coalesce(r.reason, n.reason), r.id, cast(n.undone as boolean),
                cast(n.online as bigint), cast(n.paper as bigint)
            from unnest(cast(:petition as text[]), cast(:since as text[]), cast(:reason as text[]), cast(:removal as text[]),
                cast(:undone as text[]), cast(:online as text[]), cast(:paper as text[]))
              as n (petition, since, reason, removal, undone, online, paper)
            left join removal r on r.id = cast(n.removal as uuid)
            on conflict (petition, since, reason, removal, undone) do update
              set online = known.online + excluded.online, paper = known.paper + excluded.paper
            returning id
            """;

    public Uni<Void> add(Mutiny.StatelessSession session, SortedMap<Fall, Delta> falls) {
        if (falls.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(ADD, Long.class)
                .setParameter(
                        "petition", texts(falls.keySet(), fall -> fall.quarter().petition()))
                .setParameter(
                        "since", texts(falls.keySet(), fall -> fall.quarter().since()))
                .setParameter("reason", texts(falls.keySet(), Fall::reason))
                .setParameter("removal", texts(falls.keySet(), Fall::removal))
                .setParameter("undone", texts(falls.keySet(), Fall::undone))
                .setParameter("online", texts(falls.values(), Delta::online))
                .setParameter("paper", texts(falls.values(), Delta::paper))
                .getResultList()
                .replaceWithVoid();
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, Object> value) {
        return rows.stream()
                .map(value)
                .map(cell -> cell == null ? null : cell.toString())
                .toArray(String[]::new);
    }
}
