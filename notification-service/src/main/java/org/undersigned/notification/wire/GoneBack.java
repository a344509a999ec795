package org.undersigned.notification.wire;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.undersigned.notification.NotRunning;
import org.undersigned.notification.wire.store.BookmarkTable;

/**
 * Notices a database that is older than it was also where nothing new comes: Kafka's offsets are committed after the
 * database's, so one that is ahead of it tells.
 */
@ApplicationScoped
class GoneBack {

    private static final Logger LOG = Logger.getLogger(GoneBack.class);

    private final Instance<Listening<?>> listenings;
    private final Rewind consumers;
    private final BookmarkTable table;
    private final Bookmarks bookmarks;
    private final Map<String, Map<Integer, Long>> before = new HashMap<>();

    GoneBack(@Any Instance<Listening<?>> listenings, Rewind consumers, BookmarkTable table, Bookmarks bookmarks) {
        this.listenings = listenings;
        this.consumers = consumers;
        this.table = table;
        this.bookmarks = bookmarks;
    }

    @Scheduled(every = "15s", delayed = "15s", concurrentExecution = SKIP, skipExecutionIf = NotRunning.class)
    Uni<Void> look() {
        return Multi.createFrom()
                .iterable(listenings)
                .onItem()
                .transformToUniAndConcatenate(it -> look(it.topic()))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Whether the database is older than it was is not known now: %s",
                        failure.getClass().getName()))
                .onFailure()
                .recoverWithCompletion()
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> look(String topic) {
        return consumers
                .committed(topic)
                .chain(committed -> table.of(topic).chain(stands -> {
                    var behind = before.containsKey(topic)
                            ? behind(stands, committed, before.get(topic))
                            : Map.<Integer, Long>of();
                    before.put(topic, stands);
                    return behind.isEmpty() ? Uni.createFrom().voidItem() : bookmarks.goBack(topic, behind, committed);
                }));
    }

    /** Where the database is behind Kafka and stays there: what is being read again comes nearer by itself. */
    static Map<Integer, Long> behind(
            Map<Integer, Long> stands, Map<Integer, Long> committed, Map<Integer, Long> before) {
        var behind = new TreeMap<Integer, Long>();
        committed.forEach((partition, offset) -> {
            long now = stands.getOrDefault(partition, 0L);
            if (now < offset && now <= before.getOrDefault(partition, 0L)) {
                behind.put(partition, now);
            }
        });
        return behind;
    }
}
