package org.undersigned.tally.register.listener;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import org.undersigned.tally.register.store.CountBatch;

/**
 * Notices a database that is older than it was (a restore, a failover) also where nobody signs any more: Kafka's offsets
 * are committed after the database's, so one that is ahead of it tells. Then the log is read again from where the
 * database stands.
 */
@ApplicationScoped
class GoneBack {

    private static final Duration EVERY = Duration.ofSeconds(15);

    private final Seek consumers;
    private final CountBatch counting;

    GoneBack(Seek consumers, CountBatch counting) {
        this.consumers = consumers;
        this.counting = counting;
    }

    void watch(@Observes StartupEvent start) {
        Multi.createFrom()
                .ticks()
                .startingAfter(EVERY)
                .every(EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> look().onFailure().recoverWithNull())
                .subscribe()
                .with(looked -> {});
    }

    private Uni<Void> look() {
        return consumers
                .committed()
                .chain(committed -> counting.next()
                        .map(next -> behind(next, committed))
                        .chain(behind -> behind.isEmpty() ? Uni.createFrom().voidItem() : consumers.to(behind)));
    }

    static Map<Integer, Long> behind(Map<Integer, Long> next, Map<Integer, Long> committed) {
        var behind = new TreeMap<Integer, Long>();
        committed.forEach((partition, offset) -> {
            var stands = next.getOrDefault(partition, 0L);
            if (stands < offset) {
                behind.put(partition, stands);
            }
        });
        return behind;
    }
}
