package org.undersigned.tally.problem;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** What every answer says of how it may be used, also a refusal that no resource hears of. A page may allow itself more. */
@Singleton
class EveryAnswer {

    private static final int FIRST = 500;
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** A picture brings its own colours. */
    private static final String PICTURE = NOTHING + "; style-src 'unsafe-inline'";

    void register(@Observes Filters filters) {
        filters.register(EveryAnswer::say, FIRST);
    }

    /** At the last moment: two policies would both hold, and a refusal's own is the stricter one. */
    private static void say(RoutingContext context) {
        context.addHeadersEndHandler(written -> complete(context));
        context.next();
    }

    private static void complete(RoutingContext context) {
        var headers = context.response().headers();
        headers.getAll(POLICY).stream().reduce((first, last) -> last).ifPresent(last -> headers.set(POLICY, last));
        put(headers, POLICY, context.normalizedPath().endsWith(".svg") ? PICTURE : NOTHING);
        put(headers, "X-Content-Type-Options", "nosniff");
        put(headers, "Referrer-Policy", "same-origin");
    }

    private static void put(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
