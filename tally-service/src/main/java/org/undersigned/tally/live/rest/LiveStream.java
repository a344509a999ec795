package org.undersigned.tally.live.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
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

    private static final Duration TICK = Duration.ofMillis(250);
    private static final long LOOK_MILLIS = 1_000;

    private final Vertx vertx;
    private final LiveTallies live;
    private final LiveSettings settings;
    private final Rhythm rhythm;
    private final Visitors visitors;
    private final Doors doors;
    private final Audience audience = new Audience();
    private final Telling telling = new Telling();
    private final Pace pace = new Pace(TICK);
    private volatile Optional<Instant> asOf = Optional.empty();

    LiveStream(Vertx vertx, LiveTallies live, LiveSettings settings, MeterRegistry metrics) {
        this.vertx = vertx;
        this.live = live;
        this.settings = settings;
        this.rhythm = Rhythm.of(settings);
        this.visitors = new Visitors(settings.proxies().orElse(List.of()));
        this.doors = new Doors(settings.maxViewersPerAddress());
        Gauge.builder("undersigned.live.viewers", audience, Audience::size)
                .description("Open streams of live counts")
                .register(metrics);
    }

    void open(@Observes Router router) {
        router.get("/petitions/:petition/tally/stream").handler(this::view);
        vertx.setPeriodic(LOOK_MILLIS, due -> look());
    }

    void show(@Observes Snapshot changed) {
        var petition = changed.tally().petition();
        pace.until(petition, System.nanoTime())
                .ifPresent(wait -> showIn(TimeUnit.NANOSECONDS.toMillis(wait), petition));
    }

    /** Viewers come back by themselves, to another replica; nobody waits for them to leave. */
    void close(@Observes ShutdownDelayInitiatedEvent stopping) {
        audience.each(Viewer::leave);
    }

    private void showIn(long millis, String petition) {
        if (millis == 0) {
            showNewest(petition);
        } else {
            vertx.setTimer(millis, due -> showNewest(petition));
        }
    }

    private void showNewest(String petition) {
        if (audience.isThereFor(petition)) {
            newest(petition).ifPresent(told -> audience.tell(petition, told));
        }
    }

    private Optional<Told> newest(String petition) {
        return live.view(petition).map(view -> telling.of(petition, view));
    }

    /** Where the counts have become old, or are new again, all viewers are told. */
    private void look() {
        var now = System.nanoTime();
        audience.each(viewer -> viewer.look(now));
        var known = live.asOf();
        if (!known.equals(asOf)) {
            asOf = known;
            audience.petitions().forEach(this::showNewest);
        }
    }

    private void view(RoutingContext request) {
        var petition = request.pathParam("petition");
        var newest = newest(petition);
        if (newest.isEmpty() && live.isComplete()) {
            Refusals.unknownPetition(request);
        } else if (newest.isEmpty()) {
            Refusals.stillReading(request);
        } else if (audience.size() >= settings.maxViewers()) {
            Refusals.full(request);
        } else {
            letIn(petition, request);
        }
    }

    private void letIn(String petition, RoutingContext request) {
        var address = visitors.neighbourhood(request.request());
        if (doors.enter(address)) {
            start(petition, request.request(), address);
        } else {
            Refusals.tooManyFromThere(request);
        }
    }

    private void start(String petition, HttpServerRequest request, String address) {
        var loop = VertxContext.getRootContext(vertx.getOrCreateContext());
        headed(request.response());
        var viewer = new Viewer(request, rhythm, request.getHeader("Last-Event-ID"), System.nanoTime());
        Runnable leave = () -> {
            if (audience.leave(petition, loop, viewer)) {
                doors.leave(address);
            }
        };
        request.response()
                .closeHandler(closed -> leave.run())
                .exceptionHandler(failed -> leave.run())
                .endHandler(ended -> leave.run());
        audience.join(petition, loop, viewer);
        // Asked for only now: what comes from here on is told to the audience.
        newest(petition).ifPresent(viewer::show);
    }

    private static void headed(HttpServerResponse response) {
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream;charset=UTF-8")
                .putHeader("Cache-Control", "no-cache, no-transform")
                .putHeader("X-Accel-Buffering", "no")
                .putHeader("Access-Control-Allow-Origin", "*");
    }
}
