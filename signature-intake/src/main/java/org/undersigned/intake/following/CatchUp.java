package org.undersigned.intake.following;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** How far behind the followed topics the views are, and whether what was there at the start has been read. */
@Singleton
class CatchUp {

    private final Map<String, Long> behind = new ConcurrentHashMap<>();
    private final MeterRegistry metrics;
    private Map<TopicPartition, Long> goal;
    private volatile boolean done;

    CatchUp(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    boolean isDone() {
        return done;
    }

    /** Records still to be read, by topic. */
    Map<String, Long> behind() {
        return Map.copyOf(behind);
    }

    /** Only what was there the first time is waited for; what is added later never takes a ready service out. */
    void begin(Map<TopicPartition, Long> ends) {
        if (goal == null) {
            goal = Map.copyOf(ends);
        }
    }

    void note(Consumer<?, ?> consumer) {
        if (!done) {
            done = goal.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        }
        consumer.assignment().stream()
                .collect(Collectors.groupingBy(
                        TopicPartition::topic,
                        Collectors.summingLong(
                                partition -> consumer.currentLag(partition).orElse(0))))
                .forEach(this::note);
    }

    private void note(String topic, long records) {
        if (behind.put(topic, records) == null) {
            metrics.gauge("undersigned.following.behind", Tags.of("topic", topic), behind, all -> all.get(topic));
        }
    }
}
