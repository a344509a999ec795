package org.undersigned.tally.live.rest;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Answers of the stream to whom it does not serve, as problem details (RFC 9457). */
final class Refusals {

    private Refusals() {}

    static void unknownPetition(RoutingContext request) {
        problem(request, 404, "There is no such petition");
    }

    static void stillReading(RoutingContext request) {
        request.response().putHeader("Retry-After", "1");
        problem(request, 503, "The counts are still being read");
    }

    static void full(RoutingContext request) {
        request.response().putHeader("Retry-After", "5");
        problem(request, 503, "Too many people are watching; the count is also at the same address without /stream");
    }

    /** 429, because the rest of the world is still let in. */
    static void tooManyFromThere(RoutingContext request) {
        request.response().putHeader("Retry-After", "30");
        problem(
                request,
                429,
                "Too many people are watching from this address; the count is also at the same address without /stream");
    }

    private static void problem(RoutingContext request, int status, String title) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Access-Control-Allow-Origin", "*")
                .end(new JsonObject().put("title", title).put("status", status).encode());
    }
}
