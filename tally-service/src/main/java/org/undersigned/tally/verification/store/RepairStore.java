package org.undersigned.tally.verification.store;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.tally.counting.Delta;
import org.undersigned.tally.counting.Fall;
import org.undersigned.tally.counting.Movement;
import org.undersigned.tally.counting.Quarter;
import org.undersigned.tally.counting.Reason;
import org.undersigned.tally.counting.store.CountStore;
import org.undersigned.tally.counting.store.FallStore;
import org.undersigned.tally.register.Channel;
import org.undersigned.tally.verification.Repaired;
import org.undersigned.tally.verification.Verification;

/** Sets a live count to what the register holds. Nothing should ever make it necessary. */
@ApplicationScoped
public class RepairStore {

    // Counting writes the register first and locks this row after it. So who was before is seen by the next
    // statement, and who comes after adds to what is set right.
    private static final String LOCK = "select petition from tally where petition = :petition for update";

    private static final String CLEAR = "delete from tally_part where petition = :petition";

    private static final String SPLIT = """
            insert into tally_part (petition, kind, cell, online, paper)
            select s.petition, p.kind, coalesce(p.cell, ''), count(*) filter (where not channel = any(cast(:onPaper as text[]))),
              count(*) filter (where channel = any(cast(:onPaper as text[])))
            from signature s cross join lateral (values ('country', country), ('nation', nation), ('area', area),
              ('occupation', occupation), ('channel', channel), ('gathering', gathering)) as p (kind, cell)
            where s.petition = :petition and s.state = 'COUNTED'
            group by s.petition, p.kind, coalesce(p.cell, '')
            """;

    private final Mutiny.SessionFactory sessions;
    private final VerificationStore verifications;
    private final CountStore counts;
    private final FallStore falls;

    RepairStore(Mutiny.SessionFactory sessions, VerificationStore verifications, CountStore counts, FallStore falls) {
        this.sessions = sessions;
        this.verifications = verifications;
        this.counts = counts;
        this.falls = falls;
    }

    /** Empty where nothing is known of the petition. */
    public Uni<Optional<Repaired>> repair(String petition, Instant at) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(LOCK, String.class)
                .setParameter("petition", petition)
                .getResultList()
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : verifications
                                .of(session, petition)
                                .chain(verified -> repair(session, verified, at).map(Optional::of))));
    }

    private Uni<Repaired> repair(Mutiny.StatelessSession session, Verification found, Instant at) {
        if (found.drift() == 0) {
            return Uni.createFrom().item(new Repaired(found, found));
        }
        return move(session, found, at)
                .chain(() -> falls.add(session, falls(found, at)))
                .chain(() -> run(session, CLEAR, found))
                .chain(() -> split(session, found))
                .chain(() -> verifications.of(session, found.petition()))
                .map(now -> new Repaired(found, now));
    }

    private Uni<Void> move(Mutiny.StatelessSession session, Verification found, Instant at) {
        var movements = new TreeMap<String, Movement>();
        movements.put(found.petition(), new Movement(found.missing(), null, at));
        var quarters = new TreeMap<Quarter, Delta>();
        quarters.put(Quarter.of(found.petition(), at), found.missingInQuarters());
        return counts.move(session, movements, quarters, new TreeMap<>());
    }

    /** What falls by it and what rises stand apart in the ledger: one may be online and the other on paper. */
    private static SortedMap<Fall, Delta> falls(Verification found, Instant at) {
        var quarter = Quarter.of(found.petition(), at);
        var missing = found.missing();
        var falls = new TreeMap<Fall, Delta>();
        falls.put(
                new Fall(quarter, Reason.REPAIR, null, false),
                new Delta(Math.min(0, missing.online()), Math.min(0, missing.paper()), 0));
        falls.put(
                new Fall(quarter, Reason.REPAIR, null, true),
                new Delta(Math.max(0, missing.online()), Math.max(0, missing.paper()), 0));
        falls.values().removeIf(delta -> !delta.movesCount());
        return falls;
    }

    private static Uni<Integer> run(Mutiny.StatelessSession session, String sql, Verification found) {
        return session.createNativeQuery(sql)
                .setParameter("petition", found.petition())
                .executeUpdate();
    }

    private static Uni<Integer> split(Mutiny.StatelessSession session, Verification found) {
        return session.createNativeQuery(SPLIT)
                .setParameter("petition", found.petition())
                .setParameter("onPaper", Channel.onPaper())
                .executeUpdate();
    }
}
