package org.undersigned.notification.delivery.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.delivery.Bucket;
import org.undersigned.notification.delivery.Rates;

/** Token buckets that all replicas share: whoever claims holds those it needs until its claim is written. */
@ApplicationScoped
class Buckets {

    Uni<List<Bucket>> hold(Mutiny.StatelessSession session, Rates rates, Collection<String> domains, Instant now) {
        var limited = limited(rates, domains);
        return limited.isEmpty()
                ? Uni.createFrom().item(List.of())
                : fill(session, rates, limited, now).chain(() -> lock(session, limited));
    }

    // Sorted, so that two claims wait for one another and not for ever.
    private static TreeSet<String> limited(Rates rates, Collection<String> domains) {
        var limited = new TreeSet<String>();
        domains.stream().filter(it -> rates.limits(it)).forEach(limited::add);
        if (rates.limits(Rates.ALL)) {
            limited.add(Rates.ALL);
        }
        return limited;
    }

    private static Uni<Void> fill(
            Mutiny.StatelessSession session, Rates rates, Collection<String> domains, Instant now) {
        return Sql.of("insert into domain_bucket select * from " + Sql.ROWS_OF.formatted("domain_bucket")
                        + " order by domain on conflict do nothing")
                .rows(domains.stream().map(it -> rates.full(it, now)).toList())
                .write(session)
                .replaceWithVoid();
    }

    private static Uni<List<Bucket>> lock(Mutiny.StatelessSession session, Collection<String> domains) {
        return Sql.of("""
                        select * from domain_bucket where domain = any(cast(:domains as text[]))
                        order by domain for update""").texts("domains", domains).read(session, Bucket.class);
    }

    Uni<Void> keep(Mutiny.StatelessSession session, Collection<Bucket> buckets) {
        return buckets.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.of("""
                        update domain_bucket b set tokens = r.tokens, filled_at = r.filled_at, booked = r.booked
                        from """ + " " + Sql.ROWS_OF.formatted("domain_bucket") + " r where b.domain = r.domain")
                        .rows(buckets)
                        .write(session)
                        .replaceWithVoid();
    }

    /** One that has been left alone for a minute is full, or fills again at once. */
    static Uni<Void> forget(Mutiny.StatelessSession session, Instant now) {
        return Sql.of("""
                        delete from domain_bucket b where b.domain in (
                            select domain from domain_bucket
                            where filled_at < cast(cast(:now as text) as timestamptz) - interval '1 minute'
                                and cast(cast(:now as text) as timestamptz) > all(booked)
                            for update skip locked)""").with("now", now).write(session).replaceWithVoid();
    }
}
