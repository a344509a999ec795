package org.undersigned.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import org.undersigned.notification.mailings.Lane;

/** Starts the lanes with the service and lets them finish with it. */
@ApplicationScoped
public class Delivery {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<LaneWork> lanes = new ArrayList<>();
    private final DeliveryConfig config;
    private final Ledger ledger;
    private final Supplier<Post> posts;
    private final Clock clock;
    private final Pause pause;
    private final MeterRegistry metrics;
    private final Gauge stopped;

    Delivery(DeliveryConfig config, Ledger ledger, Instance<Post> posts, Clock clock, MeterRegistry metrics) {
        this.config = config;
        this.pause = new Pause(config.away(), config.notAdmitted());
        this.metrics = metrics;
        // 1 means that no mail goes until somebody looks after it.
        this.stopped = Gauge.builder("undersigned.mail.stopped", pause, it -> it.isAlarm() ? 1 : 0)
                .strongReference(true)
                .register(metrics);
        this.ledger = ledger;
        this.posts = posts::get;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        for (var lane : Lane.values()) {
            lanes.add(new LaneWork(lane, couriers(lane), ledger, posts, clock, pause));
        }
        lanes.forEach(LaneWork::start);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        lanes.forEach(LaneWork::close);
        for (var lane : lanes) {
            lane.finish(PATIENCE);
        }
        // The registry outlives a service that is started anew in its process, and keeps the first gauge of a name.
        metrics.remove(stopped);
    }

    /** The mail server does not want us: no mail of this replica goes until somebody looks after it. */
    public boolean isStopped() {
        return pause.isAlarm();
    }

    private int couriers(Lane lane) {
        return switch (lane) {
            case CONFIRMATIONS -> config.confirmations();
            case DATES -> config.dates();
            case NEWS -> config.news();
        };
    }
}
