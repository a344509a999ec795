package org.undersigned.tally.counting.store;

import java.util.Collection;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.tally.counting.Delta;
import org.undersigned.tally.counting.Movement;
import org.undersigned.tally.counting.Part;
import org.undersigned.tally.counting.Quarter;

/** The live counts, when they moved, and the milestones they pass. */
@ApplicationScoped
public class CountStore {

    // Locked in sorted order first, for an UPDATE that joins may lock in any; then counted, and every threshold in
    // (before, now] that was never reached becomes a row. Its primary key is what makes a milestone happen once.
    // A version is public, so it does not tell of what moves nothing but who awaits confirmation.
    // Quarters and cells are written by who has moved the count of their petition, so its row's lock is theirs as well.
    private static final String MOVE = """
            with movement as (
              select * from unnest(cast(:petition as text[]), cast(:online as bigint[]), cast(:paper as bigint[]),
                cast(:awaiting as bigint[]), cast(cast(:signedAt as text[]) as timestamptz[]),
                cast(cast(:at as text[]) as timestamptz[]), cast(:shown as boolean[]))
                as m (petition, online, paper, awaiting, signed_at, at, shown)
            ), locked as (
              select t.petition from tally t where t.petition = any(cast(:petition as text[])) order by t.petition for update
            ), moved as (
              update tally t
              set version = t.version + case when m.shown then 1 else 0 end, online = t.online + m.online, paper = t.paper + m.paper,
                  awaiting = t.awaiting + m.awaiting, last_signed_at = greatest(t.last_signed_at, m.signed_at)
              from movement m join locked using (petition)
              where t.petition = m.petition
              returning t.petition, t.online + t.paper - m.online - m.paper as before, t.online + t.paper as now, m.at
            ), reached as (
              insert into milestone (petition, threshold, count, highest, reached_at)
              select moved.petition, rung.threshold, moved.now, max(rung.threshold) over (partition by moved.petition), moved.at
              from moved join petition on petition.slug = moved.petition cross join unnest(petition.milestones) as rung (threshold)
              where rung.threshold > moved.before and rung.threshold <= moved.now
                and not exists (select from milestone known
                                where known.petition = moved.petition and known.threshold = rung.threshold)
              on conflict do nothing
            ), spread as (
              insert into tally_quarter as known (petition, since, online, paper)
              select moved.petition, q.since, q.online, q.paper
              from moved join unnest(cast(:quarterPetition as text[]), cast(cast(:since as text[]) as timestamptz[]),
                cast(:quarterOnline as bigint[]), cast(:quarterPaper as bigint[])) as q (petition, since, online, paper)
                on q.petition = moved.petition
              on conflict (petition, since) do update
                set online = known.online + excluded.online, paper = known.paper + excluded.paper
            ), split as (
              insert into tally_part as known (petition, kind, cell, online, paper)
              select moved.petition, p.kind, p.cell, p.online, p.paper
              from moved join unnest(cast(:partPetition as text[]), cast(:kind as text[]), cast(:cell as text[]),
                cast(:partOnline as bigint[]), cast(:partPaper as bigint[])) as p (petition, kind, cell, online, paper)
                on p.petition = moved.petition
              on conflict (petition, kind, cell) do update
                set online = known.online + excluded.online, paper = known.paper + excluded.paper
            )
            select petition from moved
            """;

    /** Fails where a petition has no count, for then its signatures would be in the register and nowhere else. */
    public Uni<Void> move(
            Mutiny.StatelessSession session,
            SortedMap<String, Movement> movements,
            SortedMap<Quarter, Delta> quarters,
            SortedMap<Part, Delta> parts) {
        if (movements.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var query = session.createNativeQuery(MOVE, String.class);
        bindMovements(query, movements);
        bindQuarters(query, quarters);
        bindParts(query, parts);
        return query.getResultList()
                .invoke(moved -> {
                    if (moved.size() != movements.size()) {
                        throw new IllegalStateException("a petition has no count");
                    }
                })
                .replaceWithVoid();
    }

    private static void bindMovements(Mutiny.SelectionQuery<?> query, SortedMap<String, Movement> movements) {
        var all = movements.values();
        query.setParameter("petition", movements.keySet().toArray(String[]::new))
                .setParameter(
                        "online", numbers(all, movement -> movement.delta().online()))
                .setParameter("paper", numbers(all, movement -> movement.delta().paper()))
                .setParameter(
                        "awaiting", numbers(all, movement -> movement.delta().awaiting()))
                .setParameter("signedAt", texts(all, Movement::lastSignedAt))
                .setParameter("at", texts(all, Movement::at))
                .setParameter("shown", all.stream().map(Movement::isShown).toArray(Boolean[]::new));
    }

    private static void bindQuarters(Mutiny.SelectionQuery<?> query, SortedMap<Quarter, Delta> quarters) {
        query.setParameter("quarterPetition", texts(quarters.keySet(), Quarter::petition))
                .setParameter("since", texts(quarters.keySet(), Quarter::since))
                .setParameter("quarterOnline", numbers(quarters.values(), Delta::online))
                .setParameter("quarterPaper", numbers(quarters.values(), Delta::paper));
    }

    private static void bindParts(Mutiny.SelectionQuery<?> query, SortedMap<Part, Delta> parts) {
        query.setParameter("partPetition", texts(parts.keySet(), Part::petition))
                .setParameter("kind", texts(parts.keySet(), part -> part.kind().wireName()))
                .setParameter("cell", texts(parts.keySet(), Part::cell))
                .setParameter("partOnline", numbers(parts.values(), Delta::online))
                .setParameter("partPaper", numbers(parts.values(), Delta::paper));
    }

    private static <T> Long[] numbers(Collection<T> rows, ToLongFunction<T> value) {
        return rows.stream().mapToLong(value).boxed().toArray(Long[]::new);
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, Object> value) {
        return rows.stream()
                .map(value)
                .map(cell -> cell == null ? null : cell.toString())
                .toArray(String[]::new);
    }
}
