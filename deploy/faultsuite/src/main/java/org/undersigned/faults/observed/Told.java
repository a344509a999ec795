package org.undersigned.faults.observed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the topics said of a petition, in the order in which they said it. */
public record Told(List<Count> counts, List<Milestone> milestones) {

    /** A header of records that a case published, and no service. */
    public static final String NOT_THEIRS = "faults";

    private static final ObjectMapper JSON = new ObjectMapper();

    public record Count(long version, long signatures) {}

    /** @param id the same one where something is told again */
    public record Milestone(long threshold, String id) {}

    static Told of(List<ConsumerRecord<byte[], byte[]>> records, String petition) {
        return new Told(
                about(records, "tallies", petition)
                        .map(Told::json)
                        .map(json -> new Count(
                                json.path("version").asLong(),
                                json.path("signatures").asLong()))
                        .toList(),
                about(records, "milestones", petition)
                        .map(each -> new Milestone(json(each).path("threshold").asLong(), id(each)))
                        .toList());
    }

    private static Stream<ConsumerRecord<byte[], byte[]>> about(
            List<ConsumerRecord<byte[], byte[]>> records, String topic, String petition) {
        var key = petition.getBytes(StandardCharsets.UTF_8);
        return records.stream()
                .filter(each -> each.topic().equals(topic) && Arrays.equals(each.key(), key) && each.value() != null)
                .filter(each -> each.headers().lastHeader(NOT_THEIRS) == null);
    }

    private static String id(ConsumerRecord<byte[], byte[]> each) {
        var header = each.headers().lastHeader("ce_id");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(ConsumerRecord<byte[], byte[]> each) {
        try {
            return JSON.readTree(each.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
