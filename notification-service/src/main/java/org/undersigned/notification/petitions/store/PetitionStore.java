package org.undersigned.notification.petitions.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.petitions.News;
import org.undersigned.notification.petitions.Petition;

/** The petitions as they stand. */
@ApplicationScoped
public class PetitionStore {

    private final Transactions transactions;

    PetitionStore(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A petition and all its news, as the event has them. */
    public record Published(Petition petition, List<News> news) {}

    public Uni<Void> keep(List<Published> petitions) {
        var newest = newestOfEach(petitions);
        return transactions.run(session -> petitions(session, newest).chain(kept -> news(session, newest, kept)));
    }

    /** Says which it kept: not one of which something newer is known. */
    private static Uni<List<String>> petitions(Mutiny.StatelessSession session, Collection<Published> newest) {
        return Sql.of("insert into petition select * from " + Sql.ROWS_OF.formatted("petition") + """
                         on conflict (slug) do update set
                            title = excluded.title, time_zone = excluded.time_zone, closes_at = excluded.closes_at,
                            kept_until = excluded.kept_until,
                            published_at = excluded.published_at
                        where petition.published_at <= excluded.published_at returning slug""")
                .rows(newest.stream().map(Published::petition).toList())
                .read(session, Kept.class)
                .map(kept -> kept.stream().map(Kept::slug).toList());
    }

    // What was taken back is taken out; a mail that waits with it dies with it.
    private static Uni<Void> news(Mutiny.StatelessSession session, Collection<Published> newest, List<String> kept) {
        var news = newest.stream()
                .filter(it -> kept.contains(it.petition().slug()))
                .flatMap(it -> it.news().stream())
                .toList();
        return Sql.of("""
                        with gone as (
                            delete from news where petition = any(cast(:kept as text[]))
                                and petition || '/' || id <> all(cast(:there as text[]))
                            returning 'news:' || petition || '/' || id as mailing)
                        update mail m set state = 'CANCELLED', settled_at = now(), words = 'the news was taken back'
                        from gone where m.mailing = gone.mailing and m.state in ('QUEUED', 'CLAIMED')""")
                .texts("kept", kept)
                .texts(
                        "there",
                        news.stream().map(it -> it.petition() + "/" + it.id()).toList())
                .write(session)
                .chain(() -> Sql.of("insert into news select * from " + Sql.ROWS_OF.formatted("news") + """
                                 on conflict (petition, id) do update set
                                    at = excluded.at, title = excluded.title, text = excluded.text,
                                    changed_at = excluded.changed_at""")
                        .rows(news)
                        .write(session))
                .replaceWithVoid();
    }

    private record Kept(String slug) {}

    public Uni<Optional<Petition>> find(String slug) {
        return transactions.run(session -> find(session, slug));
    }

    public static Uni<Optional<Petition>> find(Mutiny.StatelessSession session, String slug) {
        return Sql.of("select * from petition where slug = :slug")
                .with("slug", slug)
                .read(session, Petition.class)
                .map(found -> found.stream().findFirst());
    }

    // One statement cannot touch a row twice.
    private static Collection<Published> newestOfEach(List<Published> petitions) {
        var newest = new LinkedHashMap<String, Published>();
        petitions.forEach(it -> newest.put(it.petition().slug(), it));
        return newest.values();
    }
}
