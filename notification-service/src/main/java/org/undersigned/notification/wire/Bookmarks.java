package org.undersigned.notification.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.common.TopicPartition;

import org.undersigned.notification.wire.store.BookmarkTable;
import org.undersigned.notification.wire.store.BookmarkTable.Step;

/**
 * Notes in the database what was read, after it was read, and reads again what an older database has lost. Every event
 * is harmless when it comes again, so that in doubt a little too much is read.
 */
@ApplicationScoped
class Bookmarks {

    private final Map<TopicPartition, Place> places = new ConcurrentHashMap<>();
    private final BookmarkTable table;
    private final Rewind rewind;

    Bookmarks(BookmarkTable table, Rewind rewind) {
        this.table = table;
        this.rewind = rewind;
    }

    Uni<Void> advance(String topic, List<Span> batch) {
        var steps = new ArrayList<Step>();
        batch.forEach(span -> step(topic, span, steps));
        return table.advance(topic, steps).chain(stands -> settle(topic, batch, stands));
    }

    /** These partitions are to be read from there, where the database stands; once, for of a log that is gone nothing comes. */
    Uni<Void> goBack(String topic, Map<Integer, Long> stands, Map<Integer, Long> furthest) {
        var back = new TreeMap<Integer, Long>();
        stands.forEach((partition, from) -> {
            var again = new Place.Again(from, furthest.get(partition));
            if (!again.equals(places.put(new TopicPartition(topic, partition), again))) {
                back.put(partition, from);
            }
        });
        return back.isEmpty() ? Uni.createFrom().voidItem() : rewind.to(topic, back);
    }

    /** Whoever gets a partition reads it from where Kafka thinks, whatever was on its way to be read again. */
    void forget(Collection<TopicPartition> taken) {
        taken.forEach(places::remove);
    }

    private void step(String topic, Span span, List<Step> steps) {
        place(topic, span).needs(span).ifPresent(needs -> steps.add(new Step(span.partition(), needs, span.next())));
    }

    private Uni<Void> settle(String topic, List<Span> batch, Map<Integer, Long> stands) {
        var back = new TreeMap<Integer, Long>();
        for (var span : batch) {
            var stand = stands.getOrDefault(span.partition(), place(topic, span).stands());
            var place = Place.after(span, stand);
            places.put(new TopicPartition(topic, span.partition()), place);
            if (place instanceof Place.Again) {
                back.put(span.partition(), stand);
            }
        }
        return back.isEmpty() ? Uni.createFrom().voidItem() : rewind.to(topic, back);
    }

    private Place place(String topic, Span span) {
        return places.getOrDefault(new TopicPartition(topic, span.partition()), new Place.Onward());
    }
}
