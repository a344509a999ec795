package org.undersigned.notification.delivery.store;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.delivery.Settlement;
import org.undersigned.notification.delivery.Settlement.Effect;

/** Writes down what became of attempts, and what that means for others. */
@ApplicationScoped
class Settling {

    private final Consequences consequences;

    Settling(Consequences consequences) {
        this.consequences = consequences;
    }

    Uni<Void> settle(Mutiny.StatelessSession session, Collection<Settlement> settled) {
        if (settled.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return write(session, settled)
                .map(List::copyOf)
                .call(ours -> consequences.suppress(session, having(Effect.SUPPRESS_ADDRESS, settled, ours)))
                .call(ours -> consequences.rest(session, having(Effect.REST_DOMAIN, settled, ours)))
                .call(ours -> consequences.refuse(session, having(Effect.TEXT_REFUSED, settled, ours)))
                .replaceWithVoid();
    }

    /** Gives those that were still ours: a turn that is repeated after a failure counts nothing twice. */
    private static Uni<List<Long>> write(Mutiny.StatelessSession session, Collection<Settlement> settled) {
        return Sql.of("""
                        update mail m set state = r.state, due_at = coalesce(r.due_at, m.due_at), words = r.words,
                            recovered = r.recovered, claim = null, lease_until = null,
                            attempts = m.attempts - case when r.charged then 0 else 1 end,
                            settled_at = case when r.state = 'QUEUED' then null else now() end
                        from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(id bigint, claim uuid,
                            state text, due_at timestamptz, words text, recovered boolean, charged boolean)
                        where m.id = r.id and m.claim = r.claim and m.state = 'ATTEMPTING' returning m.id""")
                .rows(settled)
                .read(session, Written.class)
                .map(rows -> rows.stream().map(Written::id).toList());
    }

    private static List<Settlement> having(Effect effect, Collection<Settlement> settled, List<Long> ours) {
        return settled.stream()
                .filter(it -> it.effect() == effect && ours.contains(it.id()))
                .toList();
    }

    private record Written(long id) {}
}
