package org.undersigned.notification.bounces.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.bounces.BounceLedger;
import org.undersigned.notification.bounces.Outcome.Genuine;
import org.undersigned.notification.bounces.Reaction;
import org.undersigned.notification.bounces.Reason;
import org.undersigned.notification.bounces.Returned;
import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.delivery.Settlement.State;
import org.undersigned.notification.delivery.store.Aftermath;

/** Bounces and complaints in PostgreSQL. Each mail comes back once with each meaning: that is a row's key. */
@ApplicationScoped
class BounceTable implements BounceLedger {

    // Longer than a round may take; one that overruns it repeats what is done, which changes nothing.
    private static final String LEASE = "interval '10 minutes'";

    private final Transactions transactions;
    private final Aftermath aftermath;
    private final Complaints complaints;
    private final Clock clock;
    private final UUID reader = UUID.randomUUID();

    BounceTable(Transactions transactions, Aftermath aftermath, Complaints complaints, Clock clock) {
        this.transactions = transactions;
        this.aftermath = aftermath;
        this.complaints = complaints;
        this.clock = clock;
    }

    @Override
    public Optional<Place> begin(String mailbox) {
        return transactions.await(session -> Sql.of("""
                        insert into bounce_reading as r (mailbox, reader, lease_until)
                        values (:mailbox, :reader, now() + """ + LEASE + """
                        ) on conflict (mailbox) do update set reader = excluded.reader, lease_until = excluded.lease_until
                        where r.lease_until < now() or r.reader = excluded.reader returning validity, position""")
                .with("mailbox", mailbox)
                .with("reader", reader)
                .read(session, Place.class)
                .map(found -> found.stream().findFirst()));
    }

    @Override
    public void advance(String mailbox, Place place) {
        transactions.await(session -> Sql.of("""
                        update bounce_reading set validity = :validity, position = :position
                        where mailbox = :mailbox and reader = :reader""")
                .with("mailbox", mailbox)
                .with("reader", reader)
                .with("validity", place.validity())
                .with("position", place.position())
                .write(session));
    }

    @Override
    public void end(String mailbox, boolean isRead) {
        transactions.await(session -> Sql.of("""
                        update bounce_reading set lease_until = now(),
                            read_at = case when :read then cast(cast(:now as text) as timestamptz) else read_at end
                        where mailbox = :mailbox and reader = :reader""")
                .with("mailbox", mailbox)
                .with("reader", reader)
                .with("read", isRead)
                .with("now", clock.instant())
                .write(session));
    }

    @Override
    public Optional<Instant> lastRead(String mailbox) {
        return transactions
                .await(session -> Sql.of(
                                "select read_at from bounce_reading where mailbox = :mailbox and read_at is not null")
                        .with("mailbox", mailbox)
                        .read(session, Read.class))
                .stream()
                .map(Read::readAt)
                .findFirst();
    }

    private record Read(Instant readAt) {}

    @Override
    public Reaction settle(Genuine outcome) {
        var now = clock.instant();
        return transactions.await(session -> find(session, outcome, now)
                .chain(found -> found.map(mail -> react(session, outcome, mail, now))
                        .orElseGet(() -> Uni.createFrom().item(new Reaction.Nothing(Reason.NOT_SENT)))));
    }

    private Uni<Reaction> react(Mutiny.StatelessSession session, Genuine outcome, Row mail, Instant now) {
        var reaction = mail.returned().to(outcome, now);
        return reaction instanceof Reaction.Nothing
                ? Uni.createFrom().item(reaction)
                : insert(session, outcome, mail, now)
                        .chain(isNew -> isNew
                                ? carryOut(session, reaction, outcome, mail).replaceWith(reaction)
                                : Uni.createFrom().item(new Reaction.Nothing(Reason.REPEATED)));
    }

    private Uni<Void> carryOut(Mutiny.StatelessSession session, Reaction reaction, Genuine outcome, Row mail) {
        return switch (reaction) {
            case Reaction.Suppressed it -> aftermath.suppress(session, outcome.mail());
            case Reaction.CountedAgainstText it -> aftermath.refuse(session, outcome.mail(), outcome.status());
            case Reaction.Unsubscribed it -> complaints.unsubscribe(session, mail.supporter());
            case Reaction.Noted it -> Uni.createFrom().voidItem();
            case Reaction.Nothing it -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Optional<Row>> find(Mutiny.StatelessSession session, Genuine outcome, Instant now) {
        return Sql.of("""
                        select m.state, m.recovered, coalesce(m.settled_at, now()) as sent_at, s.moved_at,
                            g.audience <> 'ADDRESS' as to_own_address, m.mailing, s.id as supporter, (
                                select count(distinct b.mail) from bounce b where b.supporter = s.id
                                    and b.outcome = 'SOFT_BOUNCE' and b.mail <> m.id and b.at > greatest(s.moved_at,
                                        cast(cast(:since as text) as timestamptz))) as soft_ones
                        from mail m join mailing g on g.id = m.mailing join supporter s on s.id = m.supporter
                        where m.id = :mail""")
                .with("mail", outcome.mail())
                .with("since", now.minus(Returned.WEEK))
                .read(session, Row.class)
                .map(found -> found.stream().findFirst());
    }

    private record Row(
            State state,
            boolean recovered,
            Instant sentAt,
            Instant movedAt,
            boolean toOwnAddress,
            int softOnes,
            String mailing,
            UUID supporter) {

        Returned returned() {
            return new Returned(state, recovered, sentAt, movedAt, toOwnAddress, softOnes);
        }
    }

    private static Uni<Boolean> insert(Mutiny.StatelessSession session, Genuine outcome, Row mail, Instant now) {
        return Sql.of("""
                        insert into bounce (mail, outcome, mailing, supporter, status, at)
                        values (:mail, :outcome, :mailing, :supporter, :status, cast(cast(:now as text) as timestamptz))
                        on conflict do nothing""")
                .with("mail", outcome.mail())
                .with("outcome", outcome.meaning().name())
                .with("mailing", mail.mailing())
                .with("supporter", mail.supporter())
                .with("status", outcome.status())
                .with("now", now)
                .write(session)
                .map(rows -> rows > 0);
    }
}
