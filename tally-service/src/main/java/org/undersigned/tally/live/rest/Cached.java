package org.undersigned.tally.live.rest;

import java.util.function.Supplier;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Answers from memory, made to be cached, for anybody's pages. */
public final class Cached {

    // A second of caching turns any audience into one request a second for each edge of a CDN.
    private static final String SHORTLY = "public, max-age=1, stale-while-revalidate=5, stale-if-error=60";

    private Cached() {}

    /** @param tag another for every other body */
    public static Response answer(String tag, Request request, Supplier<Object> body) {
        var entity = new EntityTag(tag);
        var unchanged = request.evaluatePreconditions(entity);
        return (unchanged == null ? Response.ok(body.get()) : unchanged)
                .tag(entity)
                .header("Cache-Control", SHORTLY)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", "ETag")
                .build();
    }
}
