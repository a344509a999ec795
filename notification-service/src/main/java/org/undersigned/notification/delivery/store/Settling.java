package org.undersigned.notification.delivery.store;

import java.util.Collection;
import java.util.List;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.delivery.Settlement;

/** Writes down what became of attempts. */
final class Settling {

    private Settling() {}

    static Uni<Void> settle(Mutiny.StatelessSession session, Collection<Settlement> settled) {
        if (settled.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Sql.of("""
                        with r as (select * from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                            id bigint, claim uuid, state text, due_at timestamptz, words text, recovered boolean))
                        update mail m set state = r.state, due_at = coalesce(r.due_at, m.due_at), words = r.words,
                            recovered = r.recovered, claim = null, lease_until = null,
                            settled_at = case when r.state = 'QUEUED' then null else now() end
                        from r where m.id = r.id and m.claim = r.claim and m.state = 'ATTEMPTING'""")
                .rows(settled)
                .write(session)
                .chain(() -> suppress(
                        session,
                        settled.stream()
                                .filter(Settlement::suppress)
                                .map(Settlement::id)
                                .toList()));
    }

    // Whoever else shares the inbox cannot be reached there either.
    private static Uni<Void> suppress(Mutiny.StatelessSession session, List<Long> mails) {
        return mails.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.of("""
                                update supporter s set suppressed = true from mail m join supporter gone on gone.id = m.supporter
                                where m.id = any(cast(:ids as bigint[])) and s.petition = gone.petition
                                    and s.inbox = gone.inbox""").longs("ids", mails).write(session).replaceWithVoid();
    }
}
