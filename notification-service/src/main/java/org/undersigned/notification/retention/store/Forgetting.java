package org.undersigned.notification.retention.store;

import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.delivery.store.Domains;
import org.undersigned.notification.quarantine.store.QuarantineTable;
import org.undersigned.notification.retention.store.ClearingStore.Person;

/**
 * Leaves of supporters what erasing leaves of one: a row that holds the ledger together. So the sums of mailings stay, and
 * nobody is written to any more, for the claim and the marking both ask for an address.
 */
final class Forgetting {

    private static final String MAILS = """
            update mail set state = 'CANCELLED', settled_at = now(), words = 'retention ended'
            where supporter = any(cast(:ids as uuid[])) and state in ('QUEUED', 'CLAIMED')""";

    private static final String TOLD = """
            delete from told t using strike k
            where k.petition = :petition and t.strike = k.id and t.supporter = any(cast(:ids as uuid[]))""";

    private static final String ADDRESS_CHANGES =
            "delete from address_change where supporter = any(cast(:ids as uuid[]))";

    private static final String SIGNATURES = "delete from signature where supporter = any(cast(:ids as uuid[]))";

    private static final String SUPPORTERS = """
            update supporter s set inbox = gone.it, household = gone.it, person = gone.it, signature = s.id, state = 'ERASED',
                email = null, name = null, locale = 'en', confirm_token = null, withdraw_token = null, not_me_token = null,
                status_token = null, wants_strikes = false, wants_milestones = false, wants_news = false,
                confirmed_at = null, suppressed = true, stopped = null, asked_at = null, moved_at = null
            from (select id, 'erased:' || id as it from unnest(cast(:ids as uuid[])) id) gone where s.id = gone.id""";

    private Forgetting() {}

    static Uni<Void> all(Mutiny.StatelessSession session, String petition, List<Person> people) {
        var ids = people.stream().map(Person::id).toList();
        var inboxes = people.stream().map(Person::inbox).distinct().toList();
        return people.isEmpty()
                ? Uni.createFrom().voidItem()
                : Domains.forget(session, ids)
                        .chain(() -> QuarantineTable.letGo(session, petition, inboxes))
                        .chain(() -> run(session, MAILS, ids))
                        .chain(() -> Sql.of(TOLD)
                                .with("petition", petition)
                                .ids("ids", ids)
                                .write(session))
                        .chain(() -> run(session, ADDRESS_CHANGES, ids))
                        .chain(() -> run(session, SIGNATURES, ids))
                        .chain(() -> run(session, SUPPORTERS, ids))
                        .replaceWithVoid();
    }

    private static Uni<Integer> run(Mutiny.StatelessSession session, String sql, List<UUID> ids) {
        return Sql.of(sql).ids("ids", ids).write(session);
    }
}
