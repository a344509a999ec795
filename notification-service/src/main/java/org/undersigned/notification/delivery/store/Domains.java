package org.undersigned.notification.delivery.store;

import java.util.Collection;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;

/** What is known of recipients' domains for a while. A domain may be one person's, and goes with them. */
public final class Domains {

    private Domains() {}

    /**
     * To be called while the addresses are still known. For a domain of many it means one try more than asked for; what
     * somebody holds just now the sweep finds later.
     */
    public static Uni<Void> forget(Mutiny.StatelessSession session, Collection<UUID> supporters) {
        return supporters.isEmpty()
                ? Uni.createFrom().voidItem()
                : forget(session, supporters, "domain_rest").chain(() -> forget(session, supporters, "domain_bucket"));
    }

    private static Uni<Void> forget(Mutiny.StatelessSession session, Collection<UUID> supporters, String table) {
        return Sql.of("delete from " + table + " where domain in (select domain from " + table + """
                         where domain in (select mail_domain(email) from supporter
                            where id = any(cast(:ids as uuid[])) and email is not null)
                        for update skip locked)""")
                .ids("ids", supporters)
                .write(session)
                .replaceWithVoid();
    }
}
