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
import org.undersigned.notification.petitions.Petition;

/** The petitions as they stand. */
@ApplicationScoped
public class PetitionStore {

    private final Transactions transactions;

    PetitionStore(Transactions transactions) {
        this.transactions = transactions;
    }

    public Uni<Void> keep(List<Petition> petitions) {
        return transactions.run(
                session -> Sql.of("insert into petition select * from " + Sql.ROWS_OF.formatted("petition") + """
                         on conflict (slug) do update set
                            title = excluded.title, time_zone = excluded.time_zone, published_at = excluded.published_at
                        where petition.published_at <= excluded.published_at""")
                        .rows(newestOfEach(petitions))
                        .write(session)
                        .replaceWithVoid());
    }

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
    private static Collection<Petition> newestOfEach(List<Petition> petitions) {
        var newest = new LinkedHashMap<String, Petition>();
        petitions.forEach(petition -> newest.put(petition.slug(), petition));
        return newest.values();
    }
}
