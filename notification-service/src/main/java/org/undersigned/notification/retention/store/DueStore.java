package org.undersigned.notification.retention.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Locks;
import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.retention.Figures;

/** Which petitions' time has come. */
@ApplicationScoped
class DueStore {

    // A change that was accepted in the last moment is read within the minute.
    private static final Duration LAST_MOMENT = Duration.ofMinutes(1);

    // By the service's clock and by the database's: one that is wrong, and everything would be gone for good.
    private static final String DUE = """
            select p.slug as petition from petition p
            where p.kept_until <= least(cast(cast(:until as text) as timestamptz), now())
                and not exists (select from clearing c where c.petition = p.slug)""";

    private final Transactions transactions;

    DueStore(Transactions transactions) {
        this.transactions = transactions;
    }

    record Slug(String petition) {}

    /** From now on nothing is kept of those who sign these. */
    Uni<List<String>> begin(Instant now) {
        return transactions
                .run(session ->
                        Sql.of(DUE).with("until", now.minus(LAST_MOMENT)).read(session, Slug.class))
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUniAndConcatenate(due -> begin(due.petition(), now))
                .collect()
                .asList()
                .map(begun -> begun.stream().flatMap(List::stream).toList());
    }

    /** Held alone, the lock tells that nobody is in the middle of adding a supporter. */
    private Uni<List<String>> begin(String petition, Instant now) {
        return transactions.run(session -> Locks.mailing(session, petition)
                .chain(() -> Sql.of("insert into clearing (petition, began_at) "
                                + "select due.petition, cast(cast(:now as text) as timestamptz) from (" + DUE + ") due "
                                + "where due.petition = :petition on conflict do nothing returning petition")
                        .with("until", now.minus(LAST_MOMENT))
                        .with("now", now)
                        .with("petition", petition)
                        .read(session, Slug.class))
                .map(begun -> begun.stream().map(Slug::petition).toList()));
    }

    Uni<Figures> figures(Instant now) {
        return transactions.run(session -> figures(session, now));
    }

    private static Uni<Figures> figures(Mutiny.StatelessSession session, Instant now) {
        return Sql.of("""
                        select count(*) filter (where c.ended_at is null and (c.petition is not null
                                or p.kept_until <= cast(cast(:now as text) as timestamptz))) as due,
                            count(c.ended_at) as ended
                        from petition p left join clearing c on c.petition = p.slug""").with("now", now).read(session, Figures.class).map(List::getFirst);
    }
}
