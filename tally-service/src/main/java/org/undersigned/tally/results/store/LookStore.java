package org.undersigned.tally.results.store;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.tally.results.Look;

/** Moves what is shown of the breakdowns on, where enough people have come or gone since. */
@ApplicationScoped
public class LookStore {

    // One after the other, whichever replica it is, and each sees what the one before wrote: two at once might each
    // be a step away from the last look and less than that from one another.
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('show breakdowns'))";

    // One statement, so count and cells are of one moment. Gatherings have names that anybody can make up: beyond the
    // largest they are one cell, which has none.
    private static final String MOVE_ON = """
            insert into shown as s (petition, version, online, paper, at, cells)
            select t.petition, t.version, t.online, t.paper, statement_timestamp(), (
              select cast(coalesce(json_agg(json_build_array(kind, named, online, paper)), '[]') as text)
              from (
                select kind, case when n <= 500 then cell end as named, sum(online) as online, sum(paper) as paper
                from (select p.kind, p.cell, p.online, p.paper,
                        row_number() over (partition by p.kind order by p.online + p.paper desc, p.cell) as n
                      from tally_part p where p.petition = t.petition and (p.online <> 0 or p.paper <> 0)) as cells
                group by kind, named) as folded)
            from tally t left join shown last on last.petition = t.petition
            where abs(t.online + t.paper - coalesce(last.online + last.paper, 0)) >= :step
            on conflict (petition) do update set version = excluded.version, online = excluded.online,
              paper = excluded.paper, at = excluded.at, cells = excluded.cells
            returning s.petition
            """;

    private final Mutiny.SessionFactory sessions;

    LookStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Of every petition; where another replica is at it, there is nothing to do. */
    public Uni<Void> moveOn() {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(ALONE, Boolean.class)
                .getSingleResult()
                .chain(mine -> mine ? moveOn(session) : Uni.createFrom().voidItem()));
    }

    private static Uni<Void> moveOn(Mutiny.StatelessSession session) {
        return session.createNativeQuery(MOVE_ON, String.class)
                .setParameter("step", Look.STEP)
                .getResultList()
                .replaceWithVoid();
    }
}
