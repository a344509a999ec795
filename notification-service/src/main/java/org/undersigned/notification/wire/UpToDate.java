package org.undersigned.notification.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.undersigned.notification.wire.store.BookmarkTable;

/** Whether the database knows all that a topic says by now, before something is done that cannot be undone. */
@ApplicationScoped
public class UpToDate {

    private final Admin admin;
    private final BookmarkTable bookmarks;

    UpToDate(@ConfigProperty(name = "kafka.bootstrap.servers") String servers, BookmarkTable bookmarks) {
        this.admin = Admin.create(
                Map.of("bootstrap.servers", servers, "request.timeout.ms", 4_000, "default.api.timeout.ms", 9_000));
        this.bookmarks = bookmarks;
    }

    @PreDestroy
    void close() {
        admin.close();
    }

    /** Fails while the topic is not there, or nobody can be asked. */
    public Uni<Boolean> knows(String topic) {
        return ends(topic).chain(ends -> bookmarks.of(topic).map(stands -> reaches(stands, ends)));
    }

    static boolean reaches(Map<Integer, Long> stands, Map<Integer, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> stands.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private Uni<Map<Integer, Long>> ends(String topic) {
        return uni(admin.describeTopics(List.of(topic)).allTopicNames())
                .chain(topics -> ends(topic, topics.get(topic).partitions()));
    }

    private Uni<Map<Integer, Long>> ends(String topic, Iterable<TopicPartitionInfo> partitions) {
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        partitions.forEach(it -> wanted.put(new TopicPartition(topic, it.partition()), OffsetSpec.latest()));
        return uni(admin.listOffsets(wanted).all()).map(found -> {
            var ends = new HashMap<Integer, Long>();
            found.forEach((place, end) -> ends.put(place.partition(), end.offset()));
            return ends;
        });
    }

    private static <T> Uni<T> uni(KafkaFuture<T> future) {
        return Uni.createFrom().completionStage(future.toCompletionStage());
    }
}
