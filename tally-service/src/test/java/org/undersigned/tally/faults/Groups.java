package org.undersigned.tally.faults;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

import org.undersigned.intake.events.SignatureEvent;

/** Who reads the topic, and how much of it there is. */
final class Groups implements AutoCloseable {

    static final int PARTITIONS = 12;

    private final Admin kafka;

    Groups(String brokers) {
        kafka = Admin.create(Map.of("bootstrap.servers", brokers));
    }

    /** Of all partitions together, in records. */
    long length() throws Exception {
        var ends = kafka.listOffsets(places().collect(Collectors.toMap(place -> place, place -> OffsetSpec.latest())))
                .all()
                .get();
        return ends.values().stream().mapToLong(end -> end.offset()).sum();
    }

    /** Lets a group that has no members yet begin there. */
    void beginAt(List<Long> offsets, String group) throws Exception {
        kafka.alterConsumerGroupOffsets(
                        group,
                        places().collect(Collectors.toMap(
                                place -> place, place -> new OffsetAndMetadata(offsets.get(place.partition())))))
                .all()
                .get();
    }

    /** How many consumers share all partitions, each with as many as the others; 0 while they change. */
    int sharing(String group) throws Exception {
        var found = kafka.describeConsumerGroups(List.of(group)).all().get().get(group);
        var held = found.members().stream()
                .map(member -> member.assignment().topicPartitions().size())
                .toList();
        boolean even = held.stream().allMatch(some -> some * held.size() == PARTITIONS);
        return even && found.groupState() == GroupState.STABLE ? held.size() : 0;
    }

    private static Stream<TopicPartition> places() {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(SignatureEvent.TOPIC, partition));
    }

    @Override
    public void close() {
        kafka.close();
    }
}
