package org.undersigned.tally.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;
import org.undersigned.tally.events.MilestoneEvent;

@QuarkusTest
class MilestonesTest extends ServiceTest {

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void three_in_one_batch_are_three_rows_and_tell_which_is_the_highest() throws Exception {
        var petition = intake.petition(1L, 2L, 3L, 100L);

        // One inbox fingerprint is one partition, one poll, one batch.
        intake.publishAll(paper(petition, 5));

        countIs(petition, 5);
        var told = told(petition, 3);
        assertThat(told).extracting(event -> event.get("threshold").asLong()).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(told).extracting(event -> event.get("highest").asLong()).contains(3L);
        assertThat(tally(petition).getLong("nextMilestone")).isEqualTo(100);
    }

    @Test
    void a_count_that_falls_back_and_rises_again_reaches_nothing_new() throws Exception {
        var petition = intake.petition(2L, 3L);
        var people = people(petition, 3);
        intake.publishAll(
                people.stream().map(person -> person.submitted("NONE")).toList());
        countIs(petition, 3);
        var reached = tally(petition).getString("milestones[1].reachedAt");

        intake.publishAll(people.stream().map(Sign::withdrawn).toList());
        countIs(petition, 0);
        intake.publishAll(
                people.stream().map(person -> person.again().submitted("NONE")).toList());
        countIs(petition, 3);

        assertThat(tally(petition).getString("milestones[1].reachedAt")).isEqualTo(reached);
        assertThat(told(petition, 2)).hasSize(2);
    }

    @Test
    void a_ladder_that_changes_changes_what_comes_next() throws Exception {
        var petition = intake.petition(10L);
        soon().ignoreExceptions().until(() -> tally(petition).getLong("nextMilestone") == 10);

        intake.publish(petition, 5L, 10L);

        soon().until(() -> tally(petition).getLong("nextMilestone") == 5);
    }

    private static List<Sign> people(String petition, int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> Sign.person(petition, "inbox-" + i + petition, "Person " + i))
                .toList();
    }

    private static List<org.undersigned.intake.events.SignatureEvent.SignatureSubmitted> paper(String petition, int n) {
        return people(petition, n).stream()
                .map(person -> person.onPaper().submitted())
                .toList();
    }

    /** Reads the topic from its beginning until so many milestones of the petition are there, and a little longer. */
    private List<JsonNode> told(String petition, int expected) throws Exception {
        var found = new ArrayList<JsonNode>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                brokers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(MilestoneEvent.TOPIC));
            soon().until(() -> {
                for (var record : consumer.poll(Duration.ofMillis(300))) {
                    if (petition.equals(record.key())) {
                        found.add(new ObjectMapper().readTree(record.value()));
                    }
                }
                return found.size() >= expected;
            });
        }
        return found;
    }
}
