package org.undersigned.tally.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;
import org.undersigned.testing.SecretsResource;

/** One batch with every kind of poison in it, between two signatures that are well. */
@QuarkusTest
class PoisonTest extends ServiceTest {

    private static final int LARGE = 900_000;

    private final String late = "late-" + UUID.randomUUID();
    private String petition;
    private RecordMetadata bytes;
    private RecordMetadata version;
    private RecordMetadata large;
    private RecordMetadata nothing;
    private RecordMetadata unknown;

    @BeforeEach
    void poison() throws Exception {
        petition = intake.petition();
        var inbox = "inbox-" + petition;
        var noise = new byte[LARGE];
        new Random(2016).nextBytes(noise);
        // Nothing is counted until all of it is there.
        try (var held = register.lock("consumed")) {
            intake.publish(Sign.person(petition, inbox, "Ruth Wood").submitted("NONE"));
            bytes = send(inbox, SignatureSubmitted.TYPE, new byte[] {(byte) 0xff, 0, 1, 2});
            version = send(inbox, "org.undersigned.signature.submitted.v99", "{}".getBytes());
            large = send(inbox, SignatureSubmitted.TYPE, noise);
            nothing = send(inbox, SignatureSubmitted.TYPE, null);
            unknown = intake.publish(Sign.person(late, inbox, "Ruth Wood").submitted("NONE"));
            intake.publish(Sign.person(petition, inbox, "李明").submitted("NONE"));
        }
        countIs(petition, 2);
    }

    @Test
    void each_lies_in_quarantine_alone_and_says_why_in_few_words() {
        var listing =
                organiser().get("/organiser/quarantine").then().statusCode(200).extract();

        var reasons = listing.jsonPath().getList("findAll { it.partition == %d }".formatted(bytes.partition())).stream()
                .map(row -> (Map<?, ?>) row)
                .collect(Collectors.toMap(
                        row -> ((Number) row.get("offset")).longValue(),
                        row -> (String) row.get("reason"),
                        (first, second) -> first));
        assertThat(List.of(bytes, version, large, nothing, unknown).stream()
                        .map(record -> reasons.get(record.offset())))
                .containsExactly(
                        "not the JSON of its type: JsonParseException",
                        "unknown type or version",
                        "not the JSON of its type: JsonParseException",
                        "no value",
                        "unknown petition");
        assertThat(listing.asByteArray().length)
                .as("bytes of 200 rows at the most")
                .isLessThan(200 * 1_000);
        assertThat(kept(large)).isEqualTo(LARGE);
    }

    @Test
    void what_is_still_poison_stays_and_what_is_none_any_more_counts() throws Exception {
        List.of(bytes, version, large, nothing, unknown)
                .forEach(record -> assertThat(again(record)).isEqualTo(409));

        intake.publish(late);
        countIs(late, 0);

        assertThat(again(unknown)).isEqualTo(204);
        countIs(late, 1);
        assertThat(again(unknown)).isEqualTo(404);
        assertThat(again(bytes)).isEqualTo(409);
    }

    private RecordMetadata send(String key, String type, byte[] value) throws Exception {
        return intake.send(SignatureEvent.TOPIC, key, type, value);
    }

    /** Bytes of it, in the database. */
    private long kept(RecordMetadata record) {
        return register.number(
                "select length(payload) from quarantine where partition = ? and log_offset = ?",
                record.partition(),
                record.offset());
    }

    private static int again(RecordMetadata record) {
        return organiser()
                .post("/organiser/quarantine/{partition}/{offset}/again", record.partition(), record.offset())
                .statusCode();
    }

    private static RequestSpecification organiser() {
        return given().auth().preemptive().basic("organiser", SecretsResource.organiserPassword());
    }
}
