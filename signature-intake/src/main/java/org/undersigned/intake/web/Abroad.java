package org.undersigned.intake.web;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import org.undersigned.intake.petitions.Petitions;

/**
 * Lets a site that may send a petition's form read what came of it (Fetch, 3.2), whoever gives the answer: a body too large
 * and a crowd too great are answered before any resource hears of them.
 */
@Singleton
class Abroad {

    /** Before whatever turns a request away (400). */
    private static final int FIRST = 500;

    private static final Pattern SIGNING = Pattern.compile("/petitions/([^/]+)/signatures");

    private final Petitions petitions;

    Abroad(Petitions petitions) {
        this.petitions = petitions;
    }

    void register(@Observes Filters filters) {
        filters.register(this::tell, FIRST);
    }

    /** @return empty for an address that no other site may send anything to */
    List<String> allowed(String path) {
        var signing = SIGNING.matcher(path);
        return signing.matches()
                ? petitions
                        .find(signing.group(1))
                        .map(petition -> petition.facts().embedOrigins())
                        .orElse(List.of())
                : List.of();
    }

    boolean concerns(String path) {
        return SIGNING.matcher(path).matches();
    }

    private void tell(RoutingContext context) {
        var path = context.normalizedPath();
        var origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (concerns(path)) {
            context.response().putHeader(HttpHeaders.VARY, "Origin");
        }
        if (origin != null && allowed(path).contains(origin)) {
            context.response()
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "Retry-After");
        }
        context.next();
    }
}
