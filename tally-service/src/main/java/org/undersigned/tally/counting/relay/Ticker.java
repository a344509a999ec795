package org.undersigned.tally.counting.relay;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

/** Four times a second, one at a time, on a context of its own: the pace at which a fresh count goes out. */
@ApplicationScoped
class Ticker {

    private static final Logger LOG = Logger.getLogger(Ticker.class);
    private static final Duration TICK = Duration.ofMillis(250);

    private final Vertx vertx;
    private final Tell tell;
    private volatile boolean stopped;
    private boolean failing;
    private volatile long began;

    Ticker(Vertx vertx, Tell tell) {
        this.vertx = vertx;
        this.tell = tell;
    }

    void start(@Observes StartupEvent start) {
        began = System.nanoTime();
        next();
    }

    void stop(@Observes ShutdownEvent stop) {
        stopped = true;
    }

    private void next() {
        if (!stopped) {
            vertx.setTimer(rest(), due -> freshContext().runOnContext(here -> tick()));
        }
    }

    /** What telling takes is part of the tick. */
    private long rest() {
        return Math.max(1, TICK.minusNanos(System.nanoTime() - began).toMillis());
    }

    /** A database session belongs to one context that nobody else uses. */
    private Context freshContext() {
        var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }

    private void tick() {
        began = System.nanoTime();
        tell.whatIsUntold().subscribe().with(done -> told(), this::notTold);
    }

    private void told() {
        if (failing) {
            LOG.info("telling counts again");
        }
        failing = false;
        next();
    }

    /** The database or the brokers are away: what is untold stays untold, and one line says so. */
    private void notTold(Throwable failure) {
        if (!failing && !stopped) {
            LOG.warnf("counts cannot be told: %s", failure.getClass().getSimpleName());
        }
        failing = true;
        next();
    }
}
