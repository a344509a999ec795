package org.undersigned.tally.live.listener;

import java.time.Instant;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;

import org.undersigned.tally.events.TallyEvent;
import org.undersigned.tally.live.Freshness;
import org.undersigned.tally.live.LiveTallies;
import org.undersigned.tally.topics.Cluster;

/**
 * Asks the brokers how far the counts go. Once this replica has read as far, it shows all that there was when it asked; a
 * consumer alone cannot tell that nothing comes from that nothing can come.
 */
@ApplicationScoped
class Contact {

    private final Cluster cluster;
    private final LiveTallies live;
    private final Freshness freshness;
    private volatile Asked asked;

    private record Asked(Instant at, Map<Integer, Long> ends) {}

    Contact(Cluster cluster, LiveTallies live, Freshness freshness) {
        this.cluster = cluster;
        this.live = live;
        this.freshness = freshness;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        settle();
        var now = freshness.now();
        return cluster.ends(TallyEvent.TOPIC)
                .invoke(ends -> asked = new Asked(now, ends))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    private void settle() {
        if (asked != null && live.soFar().reaches(asked.ends())) {
            freshness.read(asked.at());
        }
    }
}
