package org.undersigned.notification.preferences.store;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

import org.undersigned.notification.NotRunning;
import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.mailings.Kind;
import org.undersigned.notification.mailings.Mailing;
import org.undersigned.notification.mailings.store.MailingStore;
import org.undersigned.notification.preferences.EmailAddress;

/** A change of address: the new one is asked, and once it has said yes the old one is told. */
@ApplicationScoped
public class AddressStore {

    private static final Logger LOG = Logger.getLogger(AddressStore.class);
    /** A link that writes to any address must not become a way to fill one. */
    private static final int A_DAY = 3;

    private final Transactions transactions;
    private final Clock clock;

    AddressStore(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** An address that waits for its owner's word. */
    public record Pending(UUID id, UUID supporter, String petition, String title, String email, String locale) {}

    /** False where it was asked for too often today. */
    public Uni<Boolean> ask(UUID supporter, EmailAddress address) {
        var change = UUID.randomUUID();
        return transactions.run(session -> Sql.of("""
                        with held as (select id from supporter where id = :supporter and state in ('AWAITING', 'CONFIRMED')
                            for update)
                        insert into address_change (id, supporter, email, asked_at)
                        select cast(:id as uuid), held.id, cast(:email as text), cast(cast(:now as text) as timestamptz) from held
                        where (select count(*) from address_change c where c.supporter = held.id
                            and c.asked_at > cast(cast(:now as text) as timestamptz) - interval '1 day') < cast(:most as int)""")
                .with("id", change)
                .with("supporter", supporter)
                .with("email", address.text())
                .with("now", clock.instant())
                .with("most", A_DAY)
                .write(session)
                .chain(asked -> asked == 0
                        ? Uni.createFrom().item(false)
                        : post(session, Kind.CONFIRM_ADDRESS, supporter, change).replaceWith(true)));
    }

    /** Empty where the link is too old or was used. */
    public Uni<Optional<Pending>> pending(UUID change) {
        return transactions.run(session -> pending(session, change, ""));
    }

    private static Uni<Optional<Pending>> pending(Mutiny.StatelessSession session, UUID change, String lock) {
        return Sql.of("""
                        select c.id, c.supporter, s.petition, coalesce(p.title, s.petition) as title, c.email, s.locale
                        from address_change c join supporter s on s.id = c.supporter
                            left join petition p on p.slug = s.petition
                        where c.id = :id and c.old_email is null and c.email is not null
                            and s.state in ('AWAITING', 'CONFIRMED') """ + lock)
                .with("id", change)
                .read(session, Pending.class)
                .map(found -> found.stream().findFirst());
    }

    /** From now on that address is written to, and only links in mails to it open the preferences. */
    public Uni<Optional<Pending>> confirm(UUID change) {
        return transactions.run(session -> pending(session, change, " for update of s, c")
                .call(found -> found.map(it -> move(session, it))
                        .orElse(Uni.createFrom().voidItem())));
    }

    private Uni<Void> move(Mutiny.StatelessSession session, Pending it) {
        return Sql.of("""
                        with moved as (
                            update address_change c set old_email = s.email, email = null
                            from supporter s where c.id = :id and s.id = c.supporter),
                        others as (
                            delete from address_change where supporter = :supporter and id <> :id and old_email is null)
                        update supporter set email = :email, suppressed = false, moves = coalesce(moves, 0) + 1,
                            moved_at = now()
                        where id = :supporter""")
                .with("id", it.id())
                .with("supporter", it.supporter())
                .with("email", it.email())
                .write(session)
                .chain(() -> post(session, Kind.ADDRESS_CHANGED, it.supporter(), it.id()));
    }

    private Uni<Void> post(Mutiny.StatelessSession session, Kind kind, UUID supporter, UUID change) {
        var now = clock.instant();
        return Sql.of("select petition from supporter where id = :id")
                .with("id", supporter)
                .read(session, Of.class)
                .map(found -> Mailing.standing(kind, found.getFirst().petition(), now))
                .chain(mailing -> MailingStore.open(session, List.of(mailing))
                        .chain(() -> MailingStore.post(
                                session,
                                List.of(new MailingStore.Letter(
                                        mailing.id(), supporter, change.toString(), now, now.plus(kind.life()))))));
    }

    private record Of(String petition) {}

    @Scheduled(every = "1h", concurrentExecution = SKIP, skipExecutionIf = NotRunning.class)
    Uni<Void> forget() {
        return transactions
                .run(session -> Sql.of(
                                "delete from address_change where asked_at < cast(cast(:now as text) as timestamptz) - interval '7 days'")
                        .with("now", clock.instant())
                        .write(session))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Old addresses are not forgotten yet: %s",
                        failure.getClass().getName()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
