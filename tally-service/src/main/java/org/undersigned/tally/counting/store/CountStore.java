package org.undersigned.tally.counting.store;

import java.util.SortedMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.tally.counting.Movement;

/** The live counts and the milestones they pass. */
@ApplicationScoped
public class CountStore {

    // Locked in sorted order first, for an UPDATE that joins may lock in any; then counted, and every threshold in
    // (before, now] that was never reached becomes a row. Its primary key is what makes a milestone happen once.
    private static final String MOVE = """
            with movement as (
              select * from unnest(cast(:petition as text[]), cast(:online as bigint[]), cast(:paper as bigint[]),
                cast(:awaiting as bigint[]), cast(cast(:signedAt as text[]) as timestamptz[]),
                cast(cast(:at as text[]) as timestamptz[]))
                as m (petition, online, paper, awaiting, signed_at, at)
            ), locked as (
              select t.petition from tally t where t.petition = any(cast(:petition as text[])) order by t.petition for update
            ), moved as (
              update tally t
              set version = t.version + 1, online = t.online + m.online, paper = t.paper + m.paper,
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
            )
            select petition from moved
            """;

    /** Fails where a petition has no count, for then its signatures would be in the register and nowhere else. */
    public Uni<Void> move(Mutiny.StatelessSession session, SortedMap<String, Movement> movements) {
        if (movements.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var deltas = movements.values().stream().map(Movement::delta).toList();
        return session.createNativeQuery(MOVE, String.class)
                .setParameter("petition", movements.keySet().toArray(String[]::new))
                .setParameter(
                        "online", deltas.stream().map(delta -> delta.online()).toArray(Long[]::new))
                .setParameter(
                        "paper", deltas.stream().map(delta -> delta.paper()).toArray(Long[]::new))
                .setParameter(
                        "awaiting",
                        deltas.stream().map(delta -> delta.awaiting()).toArray(Long[]::new))
                .setParameter("signedAt", text(movements, true))
                .setParameter("at", text(movements, false))
                .getResultList()
                .invoke(moved -> {
                    if (moved.size() != movements.size()) {
                        throw new IllegalStateException("a petition has no count");
                    }
                })
                .replaceWithVoid();
    }

    private static String[] text(SortedMap<String, Movement> movements, boolean signed) {
        return movements.values().stream()
                .map(movement -> signed ? movement.lastSignedAt() : movement.at())
                .map(at -> at == null ? null : at.toString())
                .toArray(String[]::new);
    }
}
