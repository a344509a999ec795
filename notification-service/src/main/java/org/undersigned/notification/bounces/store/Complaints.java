package org.undersigned.notification.bounces.store;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Sql;
import org.undersigned.notification.supporters.Subscription;
import org.undersigned.notification.supporters.store.SubscriptionStore;

/** Who calls our mail spam has unsubscribed from all of it, and is not reminded of a confirmation either. */
@ApplicationScoped
class Complaints {

    Uni<Void> unsubscribe(Mutiny.StatelessSession session, UUID supporter) {
        return SubscriptionStore.stop(session, supporter, Subscription.ALL)
                .chain(() -> remindNoMore(session, supporter))
                .chain(() -> cancelReminders(session, supporter));
    }

    private static Uni<Void> remindNoMore(Mutiny.StatelessSession session, UUID supporter) {
        return Sql.of("update supporter set nudges = greatest(nudges, 2) where id = :id")
                .with("id", supporter)
                .write(session)
                .replaceWithVoid();
    }

    private static Uni<Void> cancelReminders(Mutiny.StatelessSession session, UUID supporter) {
        return Sql.of("""
                        update mail m set state = 'CANCELLED', settled_at = now(), words = 'unsubscribed'
                        from mailing g where m.supporter = :id and m.state in ('QUEUED', 'CLAIMED')
                            and g.id = m.mailing and g.kind = 'CONFIRM_REMINDER'""").with("id", supporter).write(session).replaceWithVoid();
    }
}
