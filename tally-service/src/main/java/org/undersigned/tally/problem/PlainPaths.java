package org.undersigned.tally.problem;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * No address of ours has parameters between its slashes. Whoever guards a path and whoever finds its resource may read them
 * differently, and then the guard looks elsewhere (CVE-2026-39852).
 */
@Singleton
class PlainPaths {

    /** Before authentication (200). */
    private static final int FIRST = 460;

    void register(@Observes Filters filters) {
        filters.register(PlainPaths::admit, FIRST);
    }

    private static void admit(RoutingContext context) {
        var path = context.request().path();
        if (path == null || path.indexOf(';') < 0) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(400)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end("{\"type\":\"about:blank\",\"title\":\"No address of ours has a semicolon\",\"status\":400}");
    }
}
