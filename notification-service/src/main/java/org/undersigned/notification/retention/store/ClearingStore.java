package org.undersigned.notification.retention.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.quarantine.store.QuarantineTable;
import org.undersigned.notification.retention.Clearing;

/** Who clears which petition and how far they are; a stretch of supporters in a transaction. */
@ApplicationScoped
class ClearingStore {

    private static final int AT_ONCE = 1_000;

    // As long as a worker may say nothing before another takes over; each stretch says something.
    private static final String LEASE = "now() + interval '30 seconds'";

    private final Transactions transactions;
    private final UUID worker = UUID.randomUUID();

    ClearingStore(Transactions transactions) {
        this.transactions = transactions;
    }

    /** How a stretch went; with {@code ended}, nothing personal is left of the petition's supporters. */
    record Progress(long cleared, boolean ended) {}

    /** Whoever stands in a stretch. */
    record Person(UUID id, String petition, String inbox) {}

    private record Cleared(long cleared) {}

    /** The oldest at which nobody works, or whose worker has said nothing for long. */
    Uni<Optional<Clearing>> claim() {
        return transactions.run(session -> Sql.of("""
                        update clearing r set worker = :worker, leased_until = """ + LEASE + """
                         where r.petition = (select c.petition from clearing c where c.ended_at is null
                                and (c.leased_until <= now() or c.worker = :worker)
                            order by c.began_at limit 1 for update skip locked)
                        returning r.petition, r.after, r.cleared""")
                .with("worker", worker)
                .read(session, Clearing.class)
                .map(found -> found.stream().findFirst()));
    }

    /** Fails, and leaves everything as it was, where another has taken over. */
    Uni<Progress> clear(Clearing clearing) {
        return transactions.run(session -> stretch(session, clearing)
                .chain(people -> people.isEmpty() ? end(session, clearing) : goOn(session, clearing, people)));
    }

    // However few of them are the petition's, a stretch is read quickly: by primary key, so many rows and no more.
    private static Uni<List<Person>> stretch(Mutiny.StatelessSession session, Clearing clearing) {
        return Sql.of("select id, petition, inbox from supporter where id > :after order by id limit :most")
                .with("after", clearing.after())
                .with("most", AT_ONCE)
                .read(session, Person.class);
    }

    private Uni<Progress> goOn(Mutiny.StatelessSession session, Clearing clearing, List<Person> people) {
        var own = people.stream()
                .filter(person -> person.petition().equals(clearing.petition()))
                .toList();
        return Forgetting.all(session, clearing.petition(), own)
                .chain(() -> Sql.of("""
                                update clearing r set after = :after, cleared = r.cleared + :cleared, leased_until = """ + LEASE + """
                                 where r.petition = :petition and r.worker = :worker and r.ended_at is null
                                returning r.cleared""")
                        .with("after", people.getLast().id())
                        .with("cleared", own.size())
                        .with("petition", clearing.petition())
                        .with("worker", worker)
                        .read(session, Cleared.class))
                .map(cleared -> new Progress(stillOwn(cleared), false));
    }

    private Uni<Progress> end(Mutiny.StatelessSession session, Clearing clearing) {
        return QuarantineTable.letGo(session, clearing.petition())
                .chain(() -> Sql.of("""
                                update clearing r set ended_at = now(), worker = null, after = default
                                where r.petition = :petition and r.worker = :worker and r.ended_at is null
                                returning r.cleared""")
                        .with("petition", clearing.petition())
                        .with("worker", worker)
                        .read(session, Cleared.class))
                .map(cleared -> new Progress(stillOwn(cleared), true));
    }

    private static long stillOwn(List<Cleared> cleared) {
        if (cleared.isEmpty()) {
            throw new IllegalStateException("the clearing was taken over");
        }
        return cleared.getFirst().cleared();
    }
}
