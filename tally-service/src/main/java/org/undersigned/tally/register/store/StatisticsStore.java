package org.undersigned.tally.register.store;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** What the database believes of the register. */
@ApplicationScoped
public class StatisticsStore {

    // Autovacuum looks once a minute; past this its own rule, a tenth of the table, is soon enough. Below, too little
    // is
    // there for a wrong plan to cost anything.
    private static final String OUTDATED = """
            select coalesce(bool_or(n_live_tup between 500 and 500000 and n_mod_since_analyze > n_live_tup / 2), false)
            from pg_stat_user_tables where relid = cast('signature' as regclass)
            """;

    private static final String RENEW = "analyze signature, transition, tally_part, tally_quarter";

    private final Mutiny.SessionFactory sessions;

    StatisticsStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Whether the register has grown by half or more since anybody looked at what is in it. */
    public Uni<Boolean> areOutdated() {
        return sessions.withStatelessSession(
                session -> session.createNativeQuery(OUTDATED, Boolean.class).getSingleResult());
    }

    /** Plans that were kept are made anew after this. */
    public Uni<Void> renew() {
        return sessions.withStatelessTransaction(
                session -> session.createNativeQuery(RENEW).executeUpdate().replaceWithVoid());
    }
}
