package org.undersigned.notification.mailings.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Locks;
import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.mailings.Courtesy;
import org.undersigned.notification.mailings.CourtesyConfig;
import org.undersigned.notification.mailings.Kind;
import org.undersigned.notification.mailings.Mailing;
import org.undersigned.notification.petitions.Petition;
import org.undersigned.notification.petitions.store.PetitionStore;
import org.undersigned.tally.events.MilestoneEvent.MilestoneReached;

/** A milestone's mailing and all who asked for it, in one transaction; of several that wait only the highest is told. */
@ApplicationScoped
public class MilestoneMailings {

    private final Transactions transactions;
    private final Clock clock;
    private final Courtesy courtesy;

    @Inject
    MilestoneMailings(Transactions transactions, Clock clock, CourtesyConfig courtesy) {
        this(transactions, clock, courtesy.courtesy());
    }

    MilestoneMailings(Transactions transactions, Clock clock, Courtesy courtesy) {
        this.transactions = transactions;
        this.clock = clock;
        this.courtesy = courtesy;
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
        return Locks.mailing(session, it.petition())
                .chain(() -> milestones(session, it.petition()))
                .chain(before -> courtesy.onlyHighest() && before.stream().anyMatch(other -> other.isAbove(it))
                        ? Uni.createFrom().voidItem()
                        : open(session, it, before));
    }

    private Uni<Void> open(Mutiny.StatelessSession session, MilestoneReached it, List<Before> before) {
        var now = clock.instant();
        return PetitionStore.find(session, it.petition())
                .map(petition -> due(now, before, petition.map(Petition::zone).orElse(ZoneOffset.UTC)))
                .map(due -> Mailing.milestone(it.petition(), it.threshold(), it.count(), it.reachedAt(), now)
                        .due(due))
                .chain(mailing -> MailingStore.open(session, List.of(mailing))
                        .chain(opened -> opened.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : supersede(session, mailing).chain(() -> address(session, mailing))));
    }

    private Instant due(Instant now, List<Before> before, ZoneId zone) {
        var waiting = before.stream()
                .map(Before::dueAt)
                .filter(at -> courtesy.onlyHighest() && at.isAfter(now))
                .findFirst();
        var told = before.stream()
                .map(Before::dueAt)
                .filter(at -> !at.isAfter(now))
                .findFirst();
        return courtesy.milestoneDue(now, waiting, told, zone);
    }

    /** Those that were or will be told, the newest first. */
    private static Uni<List<Before>> milestones(Mutiny.StatelessSession session, String petition) {
        return Sql.of("""
                        select threshold, coalesce(due_at, created_at) as due_at from mailing
                        where petition = :petition and kind = 'MILESTONE' and superseded is not true
                        order by 2 desc""").with("petition", petition).read(session, Before.class);
    }

    private record Before(long threshold, Instant dueAt) {
        boolean isAbove(MilestoneReached other) {
            return threshold > other.threshold();
        }
    }

    /** Who was not told yet is told of the highest only. */
    private Uni<Void> supersede(Mutiny.StatelessSession session, Mailing mailing) {
        return !courtesy.onlyHighest()
                ? Uni.createFrom().voidItem()
                : Sql.of("""
                                with lower as (
                                    update mailing set superseded = true where petition = :petition and kind = 'MILESTONE'
                                        and threshold < :threshold and superseded is not true returning id)
                                update mail m set state = 'CANCELLED', settled_at = now(),
                                    words = 'a higher milestone was reached'
                                from lower where m.mailing = lower.id and m.state in ('QUEUED', 'CLAIMED')""")
                        .with("petition", mailing.petition())
                        .with("threshold", mailing.threshold())
                        .write(session)
                        .replaceWithVoid();
    }

    private Uni<Void> address(Mutiny.StatelessSession session, Mailing mailing) {
        return Sql.of("""
                        insert into mail (mailing, supporter, lane, due_at, deadline)
                        select g.id, s.id, g.lane, g.due_at, g.reached_at + cast(cast(:life as text) as interval)
                        from mailing g join supporter s on s.petition = g.petition
                        where g.id = :mailing and s.state = 'CONFIRMED' and s.wants_milestones
                            and s.confirmed_at <= g.reached_at
                        on conflict do nothing""")
                .with("mailing", mailing.id())
                .with("life", Kind.MILESTONE.life().toString())
                .write(session)
                .replaceWithVoid();
    }
}
