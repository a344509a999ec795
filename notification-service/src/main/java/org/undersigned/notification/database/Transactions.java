package org.undersigned.notification.database;

import java.time.Duration;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Every transaction runs on a context of its own and to its end: a caller that goes away must not cancel a wait for a
 * connection, because Hibernate Reactive then loses that connection for good (hibernate-reactive#4133).
 */
@ApplicationScoped
public class Transactions {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Mutiny.SessionFactory sessions;
    private final Vertx vertx;

    Transactions(Mutiny.SessionFactory sessions, Vertx vertx) {
        this.sessions = sessions;
        this.vertx = vertx;
    }

    public <T> Uni<T> run(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return Uni.createFrom()
                .emitter(answer -> context()
                        .runOnContext(ignored -> sessions.withStatelessTransaction(work)
                                .subscribe()
                                .with(answer::complete, answer::fail)));
    }

    /** For worker threads only. */
    public <T> T await(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return run(work).await().atMost(PATIENCE);
    }

    private Context context() {
        var own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(own, true);
        return own;
    }
}
