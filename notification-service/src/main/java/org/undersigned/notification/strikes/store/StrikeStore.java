package org.undersigned.notification.strikes.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Locks;
import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.strikes.Change;
import org.undersigned.notification.strikes.Dates;
import org.undersigned.notification.strikes.Seen;
import org.undersigned.notification.strikes.Strike;

/** A change of a strike, who is told of it and the event that says so: one transaction. */
@ApplicationScoped
public class StrikeStore {

    private final Transactions transactions;
    private final Clock clock;

    StrikeStore(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    public Uni<Change> plan(String petition, String id, Dates dates) {
        return change(petition, id, held -> Optional.of(Change.plan(held, petition, id, dates, now())))
                .map(Optional::orElseThrow);
    }

    /** Empty where somebody has changed it since it was seen. */
    public Uni<Optional<Change>> plan(String petition, String id, Dates dates, Seen seen) {
        return change(
                petition,
                id,
                held -> Optional.of(Change.plan(held, petition, id, dates, now()))
                        .filter(change -> seen.allows(change, held)));
    }

    /** Empty where no such strike is known. */
    public Uni<Optional<Change>> cancel(String petition, String id) {
        return change(petition, id, held -> held.map(strike -> Change.cancel(strike, now())));
    }

    /** Empty where no such strike is known, or somebody has changed it since it was seen. */
    public Uni<Optional<Change>> cancel(String petition, String id, Seen seen) {
        return change(
                petition,
                id,
                held -> held.map(strike -> Change.cancel(strike, now())).filter(change -> seen.allows(change, held)));
    }

    /** All of a petition that are held or were called off, by their start. */
    public Uni<List<Strike>> of(String petition) {
        return transactions.run(session -> of(session, petition));
    }

    static Uni<List<Strike>> of(Mutiny.StatelessSession session, String petition) {
        return Sql.of("select * from strike where petition = :petition order by starts_at, id")
                .with("petition", petition)
                .read(session, Strike.class);
    }

    // The lock on the petition orders it with supporters who are just joining.
    private Uni<Optional<Change>> change(
            String petition, String id, Function<Optional<Strike>, Optional<Change>> decide) {
        return transactions.run(session -> Locks.mailing(session, petition)
                .chain(() -> session.get(StrikeRow.class, petition + "/" + id, LockMode.PESSIMISTIC_WRITE))
                .map(row -> decide.apply(Optional.ofNullable(row).map(StrikeRow::strike)))
                .call(change -> change.map(it -> apply(session, it))
                        .orElse(Uni.createFrom().voidItem())));
    }

    private Uni<Void> apply(Mutiny.StatelessSession session, Change change) {
        var row = StrikeRow.of(change.strike());
        return switch (change) {
            case Change.Unchanged ignored -> Uni.createFrom().voidItem();
            case Change.Planned it
            when it.strike().sequence() == 0 -> session.insert(row).chain(() -> spread(session, change));
            case Change.Planned it -> session.update(row).chain(() -> spread(session, change));
            case Change.Moved it -> session.update(row).chain(() -> spread(session, change));
            case Change.Cancelled it -> session.update(row).chain(() -> spread(session, change));
        };
    }

    private Uni<Void> spread(Mutiny.StatelessSession session, Change change) {
        return remember(session, change.strike())
                .chain(() -> Outbox.put(session, change))
                .chain(() -> StrikeMailings.open(session, change, now()));
    }

    private Uni<Void> remember(Mutiny.StatelessSession session, Strike strike) {
        return Sql.of(
                        "insert into strike_version (strike, sequence, status, title, starts_at, ends_at, time_zone, place) "
                                + "select id, sequence, status, title, starts_at, ends_at, time_zone, place "
                                + "from strike where id = :id")
                .with("id", strike.id())
                .write(session)
                .replaceWithVoid();
    }

    private Instant now() {
        return clock.instant();
    }
}
