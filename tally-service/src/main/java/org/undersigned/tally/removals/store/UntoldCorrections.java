package org.undersigned.tally.removals.store;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.tally.events.CorrectionEvent;
import org.undersigned.tally.events.CorrectionEvent.SignatureRemoved;
import org.undersigned.tally.events.CorrectionEvent.SignatureRestored;

/** Corrections the topic may not have. Reading them again after a crash repeats events, which is harmless in this order. */
@ApplicationScoped
public class UntoldCorrections {

    private static final String UNTOLD = """
            select u.seq, u.removed, u.id, u.petition, u.inbox, r.id as removal, r.reason, r.description
            from untold_correction u join removal r on r.id = u.removal order by u.seq limit 500
            """;

    private final Mutiny.SessionFactory sessions;

    UntoldCorrections(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** @param id of the event, the same whenever it is told */
    public record Untold(long seq, String id, CorrectionEvent event) {}

    /** Does the work where no other replica is at it, for one inbox's events must come in their order; else answers false. */
    public Uni<Boolean> alone(Supplier<Uni<Boolean>> work) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtext('tell corrections'))", Boolean.class)
                .getSingleResult()
                .chain(mine -> mine ? work.get() : Uni.createFrom().item(false)));
    }

    /** The oldest 500. */
    public Uni<List<Untold>> oldest() {
        return sessions.withStatelessSession(session -> session.createNativeQuery(UNTOLD, Object[].class)
                .getResultList()
                .map(rows -> rows.stream().map(UntoldCorrections::read).toList()));
    }

    public Uni<Void> told(List<Untold> told) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(
                        "delete from untold_correction where seq = any(cast(:told as bigint[])) returning seq",
                        Long.class)
                .setParameter("told", told.stream().map(Untold::seq).toArray(Long[]::new))
                .getResultList()
                .replaceWithVoid());
    }

    private static Untold read(Object[] row) {
        var removed = (Boolean) row[1];
        var id = (UUID) row[2];
        var petition = (String) row[3];
        var inbox = (String) row[4];
        var description = (String) row[7];
        return new Untold(
                ((Number) row[0]).longValue(),
                (removed ? "removed:" : "restored:") + row[5] + ":" + id,
                removed
                        ? new SignatureRemoved(id, petition, inbox, (String) row[6], description)
                        : new SignatureRestored(id, petition, inbox, description));
    }
}
