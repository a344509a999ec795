package org.undersigned.notification.mailings.store;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.mailings.overview.Occasion;

/** Mailings, and news that may become one. */
@ApplicationScoped
public class Occasions {

    private static final String STARTED = """
            select g.id as mailing, g.kind, g.audience, g.petition, coalesce(p.title, g.petition) as title,
                coalesce(p.time_zone, 'UTC') as time_zone, g.strike, g.threshold, g.news,
                coalesce(v.title, n.title) as about, g.created_at, g.due_at, g.paused_at, g.paused_why, g.stopped_at,
                true as started
            from mailing g left join petition p on p.slug = g.petition
                left join strike_version v on v.strike = g.strike and v.sequence = g.sequence
                left join news n on n.petition = g.petition and n.id = g.news
            """;

    /** News is nobody's mailing until an organiser starts it; its mailing's id is known before. */
    static final String NEWS_ID = "'news:' || n.petition || '/' || n.id";

    private static final String NOT_STARTED = "select " + NEWS_ID + """
             as mailing, 'NEWS' as kind, 'NEWS' as audience, n.petition, p.title, p.time_zone, n.id as news,
                n.title as about, n.at as created_at, false as started
            from news n join petition p on p.slug = n.petition
            where not exists (select 1 from mailing g where g.id = """ + " " + NEWS_ID + ")";

    private final Transactions transactions;

    Occasions(Transactions transactions) {
        this.transactions = transactions;
    }

    /** @param after the last one of the page before; empty for the first page */
    public Uni<List<Occasion>> newest(int count, String after) {
        return transactions.run(session ->
                Sql.of(STARTED + """
                        where cast(:after as text) = '' or (g.created_at, g.id) < (
                            select o.created_at, o.id from mailing o where o.id = cast(:after as text))
                        order by g.created_at desc, g.id desc limit :count""").with("after", after).with("count", count).read(session, Occasion.class));
    }

    public Uni<List<Occasion>> notStarted(int count) {
        return transactions.run(session -> Sql.of(NOT_STARTED + " order by n.at desc, n.id limit :count")
                .with("count", count)
                .read(session, Occasion.class));
    }

    public Uni<Optional<Occasion>> find(String mailing) {
        return started(mailing)
                .chain(found ->
                        found.isEmpty() ? notStarted(mailing) : Uni.createFrom().item(found));
    }

    private Uni<Optional<Occasion>> started(String mailing) {
        return one(STARTED + " where g.id = :mailing", mailing);
    }

    private Uni<Optional<Occasion>> notStarted(String mailing) {
        return one(NOT_STARTED + " and " + NEWS_ID + " = :mailing", mailing);
    }

    private Uni<Optional<Occasion>> one(String query, String mailing) {
        return transactions
                .run(session -> Sql.of(query).with("mailing", mailing).read(session, Occasion.class))
                .map(found -> found.stream().findFirst());
    }
}
