package org.undersigned.intake.web;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Receives every body whole, within a size and a time, before anything else is done with the request. The HTTP server's
 * own limits answer without a word, let a body drip for ever, and read one of more than 10 kB by blocking.
 */
@Singleton
class Bodies {

    /** Before authentication (200) and the server's own limit (2); after the headers that every answer gets. */
    private static final int FIRST = 300;

    private static final String ORGANISERS = "/organiser/";

    private final HttpLimits limits;

    Bodies(HttpLimits limits) {
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, FIRST);
    }

    private void receive(RoutingContext context) {
        var request = context.request();
        MediaTypes.forgetUnreadableWishes(request);
        int most = most(request);
        var fault = Head.fault(request, most);
        if (fault.isPresent()) {
            new Receiving(context, most).refuse(fault.getAsInt());
        } else if (Head.hasBody(request)) {
            new Receiving(context, most).begin(limits.bodyPatience());
        } else {
            context.next();
        }
    }

    private int most(HttpServerRequest request) {
        var path = request.path();
        return path != null && path.startsWith(ORGANISERS) ? limits.organisersBody() : limits.body();
    }
}
