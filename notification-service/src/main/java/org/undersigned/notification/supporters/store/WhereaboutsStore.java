package org.undersigned.notification.supporters.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.events.Written;

/** What was written about one signature. */
@ApplicationScoped
public class WhereaboutsStore {

    // Named, so that the ledger's unique key finds the mail however many there are.
    private static final List<String> MAILINGS =
            List.of("confirmation:", "confirm-again:", "already-signed:", "welcome:");

    private final Transactions transactions;

    WhereaboutsStore(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Empty unless id and inbox belong together; also once the signatory is erased, for then no inbox is known. */
    public Uni<Optional<Written>> find(UUID signature, String inbox) {
        return transactions.run(session -> hurry(session).chain(() -> find(session, signature, inbox)));
    }

    /** Nobody waits for the answer after a second, and its place is wanted. */
    private static Uni<String> hurry(Mutiny.StatelessSession session) {
        return session.createNativeQuery("select set_config('statement_timeout', '1s', true)", String.class)
                .getSingleResult();
    }

    private static Uni<Optional<Written>> find(Mutiny.StatelessSession session, UUID signature, String inbox) {
        return Sql.of("""
                        select s.state as standing, s.suppressed as unreachable, (
                            select row_to_json(newest) from (
                                select g.kind, m.state, coalesce(m.settled_at, m.due_at) as at
                                from mail m join mailing g on g.id = m.mailing
                                where m.mailing in (select kind || s.petition from unnest(cast(:mailings as text[])) kind)
                                    and m.supporter = s.id and m.occasion = cast(f.id as text)
                                order by m.id desc limit 1) newest) as mail
                        from signature f join supporter s on s.id = f.supporter
                        where f.id = :id and s.inbox = :inbox""")
                .texts("mailings", MAILINGS)
                .with("id", signature)
                .with("inbox", inbox)
                .read(session, Written.class)
                .map(found -> found.stream().findFirst());
    }
}
