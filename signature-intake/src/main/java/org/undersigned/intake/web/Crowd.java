package org.undersigned.intake.web;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * When more programs sign at once than can be served soon, those beyond are told so before anything they bring is read: what
 * turning away costs is missing from those who are in. People are let in: the page they would have to get back, with what
 * they typed, costs more than their signature.
 */
@Singleton
class Crowd {

    /** Before bodies are received (300). */
    private static final int FIRST = 400;

    private static final String SIGNING = "/signatures";
    private static final Buffer BUSY =
            Buffer.buffer(("{\"type\":\"about:blank\",\"title\":\"Please try again in a moment\","
                            + "\"status\":503,\"detail\":\"Nothing is lost, and nothing has changed. Try again in a few seconds.\"}")
                    .getBytes(StandardCharsets.UTF_8));

    private final int most;
    private final AtomicInteger inside;

    Crowd(HttpLimits limits, MeterRegistry metrics) {
        this.most = limits.atOnce();
        this.inside = metrics.gauge("undersigned.http.signing", new AtomicInteger());
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    private void admit(RoutingContext context) {
        if (!isProgramSigning(context.request())) {
            context.next();
        } else if (inside.incrementAndGet() > most) {
            inside.decrementAndGet();
            turnAway(context);
        } else {
            context.addEndHandler(over -> inside.decrementAndGet());
            context.next();
        }
    }

    private static boolean isProgramSigning(HttpServerRequest request) {
        return request.method() == HttpMethod.POST
                && request.path() != null
                && request.path().endsWith(SIGNING)
                && isJson(request.getHeader(HttpHeaders.CONTENT_TYPE));
    }

    /** As RFC 9110 (8.3.1) has it: in any case, with or without parameters. */
    private static boolean isJson(String type) {
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
    }

    private static void turnAway(RoutingContext context) {
        context.response()
                .setStatusCode(503)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(ThreadLocalRandom.current().nextInt(1, 6)))
                .end(BUSY);
    }
}
