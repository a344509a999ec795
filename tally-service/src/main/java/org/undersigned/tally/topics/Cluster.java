package org.undersigned.tally.topics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What this service asks the brokers besides reading and writing. */
@ApplicationScoped
public class Cluster {

    private final Admin admin;

    public Cluster(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put("default.api.timeout.ms", "10000");
        settings.put("request.timeout.ms", "5000");
        admin = Admin.create(settings);
    }

    @PreDestroy
    public void close() {
        admin.close();
    }

    /** Identity of a topic's present incarnation; fails while the topic is not there. */
    public Uni<String> idOf(String topic) {
        return uni(admin.describeTopics(List.of(topic)).allTopicNames())
                .map(topics -> topics.get(topic).topicId().toString());
    }

    /** First offset of each of these partitions. */
    public Uni<Map<Integer, Long>> beginnings(String topic, Collection<Integer> partitions) {
        return offsets(topic, partitions, OffsetSpec.earliest());
    }

    /** One past the last offset of every partition of a topic; fails while the topic is not there. */
    public Uni<Map<Integer, Long>> ends(String topic) {
        return uni(admin.describeTopics(List.of(topic)).allTopicNames())
                .map(topics -> topics.get(topic).partitions().stream()
                        .map(partition -> partition.partition())
                        .toList())
                .chain(partitions -> offsets(topic, partitions, OffsetSpec.latest()));
    }

    Uni<Void> create(NewTopic topic) {
        return uni(admin.createTopics(List.of(topic)).all());
    }

    private Uni<Map<Integer, Long>> offsets(String topic, Collection<Integer> partitions, OffsetSpec which) {
        var wanted = partitions.stream()
                .map(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(Function.identity(), partition -> which));
        return uni(admin.listOffsets(wanted).all()).map(Cluster::byPartition);
    }

    private static Map<Integer, Long> byPartition(Map<TopicPartition, ListOffsetsResultInfo> found) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().partition(),
                        entry -> entry.getValue().offset()));
    }

    private static <T> Uni<T> uni(KafkaFuture<T> future) {
        return Uni.createFrom().completionStage(future.toCompletionStage());
    }
}
