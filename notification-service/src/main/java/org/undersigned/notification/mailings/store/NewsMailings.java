package org.undersigned.notification.mailings.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

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

/** News of the campaign by mail, once to all who asked for it; what is told is on the petition's page before. */
@ApplicationScoped
public class NewsMailings {

    private final Transactions transactions;
    private final Clock clock;
    private final Courtesy courtesy;

    @Inject
    NewsMailings(Transactions transactions, Clock clock, CourtesyConfig courtesy) {
        this(transactions, clock, courtesy.courtesy());
    }

    NewsMailings(Transactions transactions, Clock clock, Courtesy courtesy) {
        this.transactions = transactions;
        this.clock = clock;
        this.courtesy = courtesy;
    }

    /**
     * A mailing that is there.
     *
     * @param mails to how many it goes
     * @param isNew whether it was made just now
     */
    public record Opened(String mailing, Instant dueAt, long mails, boolean isNew) {}

    /** Empty where there is no such news. */
    public Uni<Optional<Opened>> open(String petition, String news) {
        return transactions.run(session -> Locks.mailing(session, petition)
                .chain(() -> zoneOf(session, petition, news))
                .chain(told -> told.isPresent()
                        ? open(session, told.get(), news).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty())));
    }

    private static Uni<Optional<Petition>> zoneOf(Mutiny.StatelessSession session, String petition, String news) {
        return Sql.of(
                        "select p.* from petition p join news n on n.petition = p.slug where p.slug = :petition and n.id = :news")
                .with("petition", petition)
                .with("news", news)
                .read(session, Petition.class)
                .map(found -> found.stream().findFirst());
    }

    private Uni<Opened> open(Mutiny.StatelessSession session, Petition petition, String news) {
        var now = clock.instant();
        var due = courtesy.due(now, petition.zone());
        var mailing = Mailing.news(petition.slug(), news, due, now);
        return MailingStore.open(session, List.of(mailing))
                .chain(opened -> (opened.isEmpty() ? Uni.createFrom().voidItem() : address(session, mailing))
                        .chain(() -> counted(session, mailing.id()))
                        .map(it -> new Opened(it.mailing(), it.dueAt(), it.mails(), !opened.isEmpty())));
    }

    private static Uni<Void> address(Mutiny.StatelessSession session, Mailing mailing) {
        return Sql.of("""
                        insert into mail (mailing, supporter, lane, due_at, deadline)
                        select g.id, s.id, g.lane, g.due_at, g.due_at + cast(cast(:life as text) as interval)
                        from mailing g join supporter s on s.petition = g.petition
                        where g.id = :mailing and s.state = 'CONFIRMED' and s.wants_news
                        on conflict do nothing""")
                .with("mailing", mailing.id())
                .with("life", Kind.NEWS.life().toString())
                .write(session)
                .replaceWithVoid();
    }

    private static Uni<Opened> counted(Mutiny.StatelessSession session, String mailing) {
        return Sql.of("""
                        select g.id as mailing, g.due_at, (select count(*) from mail where mailing = g.id) as mails
                        from mailing g where g.id = :mailing""").with("mailing", mailing).read(session, Opened.class).map(List::getFirst);
    }
}
