package org.undersigned.tally.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

import org.undersigned.tally.events.MilestoneEvent;

/** What the topic says of milestones; what was said twice word for word, as after a crash, is one. */
final class Told implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaConsumer<String, String> topic;
    private final List<TopicPartition> places;
    private final Set<String> words = new HashSet<>();

    Told(String brokers) {
        topic = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new StringDeserializer());
        places = topic.partitionsFor(MilestoneEvent.TOPIC).stream()
                .map(place -> new TopicPartition(place.topic(), place.partition()))
                .toList();
        topic.assign(places);
        topic.seekToBeginning(places);
    }

    /** Their thresholds as of now, in order. One told in two ways is there twice. */
    List<Long> of(String petition) {
        readOn();
        return words.stream()
                .map(Told::read)
                .filter(event -> event.path("petition").asText().equals(petition))
                .map(event -> event.path("threshold").asLong())
                .sorted()
                .toList();
    }

    private void readOn() {
        var ends = topic.endOffsets(places);
        while (places.stream().anyMatch(place -> topic.position(place) < ends.get(place))) {
            topic.poll(Duration.ofMillis(200)).forEach(record -> words.add(record.value()));
        }
    }

    private static JsonNode read(String word) {
        try {
            return JSON.readTree(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        topic.close();
    }
}
