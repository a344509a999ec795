package org.undersigned.tally.live.listener;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import org.undersigned.tally.events.TallyEvent;
import org.undersigned.tally.live.LiveTallies;
import org.undersigned.tally.topics.Cluster;

/**
 * Ready once the counts that were there at the start are here: an empty replica would tell people there is no petition.
 * What goes away later takes nobody out of service, for the last counts are still the best there are.
 */
@Readiness
@ApplicationScoped
class CountsRead implements HealthCheck {

    private final Cluster cluster;
    private final LiveTallies live;

    CountsRead(Cluster cluster, LiveTallies live) {
        this.cluster = cluster;
        this.live = live;
    }

    void start(@Observes StartupEvent start) {
        Uni.createFrom()
                .deferred(() -> cluster.ends(TallyEvent.TOPIC))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
                .indefinitely()
                .subscribe()
                .with(live::startedAt);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("counts read")
                .status(live.isComplete())
                .build();
    }
}
