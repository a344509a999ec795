package org.undersigned.notification.problems;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A body whose length nobody said ends at the limit of all others. Without this it is read for as long as somebody sends it, and never
 * answered, with a thread that waits for it (deploy/faults, case 34).
 */
@Singleton
class EndlessBodies {

    private static final int FIRST = 400;
    private static final long LOOK_MILLIS = 250;

    private final Vertx vertx;
    private final long most;

    EndlessBodies(Vertx vertx, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.vertx = vertx;
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, FIRST);
    }

    private void watch(RoutingContext context) {
        var request = context.request();
        if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            long looking = vertx.setPeriodic(LOOK_MILLIS, due -> look(request));
            context.addEndHandler(over -> vertx.cancelTimer(looking));
        }
        context.next();
    }

    private void look(HttpServerRequest request) {
        // Without a word: whoever waits for the rest of it would want to answer as well, and complain of it in the log.
        if (request.bytesRead() > most) {
            request.connection().close();
        }
    }
}
