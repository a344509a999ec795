package org.undersigned.tally.live.rest;

import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.undersigned.tally.live.LiveSettings;
import org.undersigned.tally.live.LiveTallies;
import org.undersigned.tally.live.Snapshot;

/**
 * The live count as server-sent events. A plain Vert.x route, because each value is encoded once and the same buffer is
 * written to everybody; a REST resource would encode it for each.
 */
@ApplicationScoped
class LiveStream {

    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

    private final Vertx vertx;
    private final LiveTallies live;
    private final LiveSettings settings;
    private final Audience audience = new Audience();

    LiveStream(Vertx vertx, LiveTallies live, LiveSettings settings, MeterRegistry metrics) {
        this.vertx = vertx;
        this.live = live;
        this.settings = settings;
        Gauge.builder("undersigned.live.viewers", audience, Audience::size)
                .description("Open streams of live counts")
                .register(metrics);
    }

    void open(@Observes Router router) {
        router.get("/petitions/:petition/tally/stream").handler(this::view);
        vertx.setPeriodic(
                settings.heartbeat().toMillis(),
                due -> audience.heartbeat(HEARTBEAT, settings.stuckAfter().toNanos()));
    }

    void show(@Observes Snapshot changed) {
        audience.show(changed.tally().petition(), event(changed));
    }

    /** Viewers come back by themselves, to another replica; nobody waits for them to leave. */
    void close(@Observes ShutdownDelayInitiatedEvent stopping) {
        audience.end();
    }

    private void view(RoutingContext request) {
        var petition = request.pathParam("petition");
        var newest = live.of(petition);
        if (newest.isEmpty() && live.isComplete()) {
            Refusals.unknownPetition(request);
        } else if (newest.isEmpty()) {
            Refusals.stillReading(request);
        } else if (audience.size() >= settings.maxViewers()) {
            Refusals.full(request);
        } else {
            start(petition, request.response(), newest.get());
        }
    }

    private void start(String petition, HttpServerResponse response, Snapshot newest) {
        var loop = VertxContext.getRootContext(vertx.getOrCreateContext());
        var viewer = new Viewer(headed(response));
        response.closeHandler(closed -> audience.leave(petition, loop, viewer));
        response.exceptionHandler(failed -> audience.leave(petition, loop, viewer));
        audience.join(petition, loop, viewer);
        response.write("retry: " + retry() + "\n\n");
        viewer.show(event(newest));
    }

    private HttpServerResponse headed(HttpServerResponse response) {
        return response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream;charset=UTF-8")
                .putHeader("Cache-Control", "no-cache, no-transform")
                .putHeader("X-Accel-Buffering", "no")
                .putHeader("Access-Control-Allow-Origin", "*");
    }

    private long retry() {
        var base = settings.retry().toMillis();
        return base + ThreadLocalRandom.current().nextLong(base / 2 + 1);
    }

    private static Buffer event(Snapshot snapshot) {
        return Buffer.buffer("event: tally\nid: " + snapshot.tally().version() + "\ndata: ")
                .appendBytes(snapshot.json())
                .appendString("\n\n");
    }
}
