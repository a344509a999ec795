package org.undersigned.notification.mailings.store;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Locks;
import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.mailings.Kind;
import org.undersigned.notification.mailings.Mailing;
import org.undersigned.tally.events.MilestoneEvent.MilestoneReached;

/** A milestone's mailing and all who asked for it, in one transaction. */
@ApplicationScoped
public class MilestoneMailings {

    private final Transactions transactions;
    private final Clock clock;

    MilestoneMailings(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    public Uni<Void> open(List<MilestoneReached> milestones) {
        return Multi.createFrom()
                .iterable(milestones)
                .onItem()
                .transformToUniAndConcatenate(it -> transactions.run(session -> open(session, it)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> open(Mutiny.StatelessSession session, MilestoneReached it) {
        var mailing = Mailing.milestone(it.petition(), it.threshold(), it.count(), it.reachedAt(), clock.instant());
        return Locks.mailing(session, it.petition())
                .chain(() -> MailingStore.open(session, List.of(mailing)))
                .chain(opened -> opened.isEmpty() ? Uni.createFrom().voidItem() : address(session, mailing));
    }

    private Uni<Void> address(Mutiny.StatelessSession session, Mailing mailing) {
        return Sql.of("""
                        insert into mail (mailing, supporter, lane, due_at, deadline)
                        select g.id, s.id, g.lane, cast(cast(:now as text) as timestamptz),
                            g.reached_at + cast(cast(:life as text) as interval)
                        from mailing g join supporter s on s.petition = g.petition
                        where g.id = :mailing and s.state = 'CONFIRMED' and s.wants_milestones
                            and s.confirmed_at <= g.reached_at
                        on conflict do nothing""")
                .with("mailing", mailing.id())
                .with("life", Kind.MILESTONE.life().toString())
                .with("now", clock.instant())
                .write(session)
                .replaceWithVoid();
    }
}
