package org.undersigned.notification.quarantine;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.notification.ServiceTest;
import org.undersigned.notification.Signing;
import org.undersigned.notification.quarantine.store.QuarantineTable;
import org.undersigned.notification.wire.RawRecord;
import org.undersigned.notification.wire.Received.Position;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedriveTest extends ServiceTest {

    private static final int PARTITION = 4711;

    @Inject
    QuarantineTable quarantine;

    @BeforeEach
    void a_petition() {
        open();
    }

    @Test
    void what_an_older_version_could_not_read_is_taken_when_driven_again() throws Exception {
        var asha = Signing.by(petition, "Asha Rao");
        put(1, JsonMapper.builder().build().writeValueAsBytes(asha.submitted()));

        again(1).statusCode(204);

        mails(asha, 1);
        again(1).statusCode(404);
    }

    @Test
    void what_still_says_nothing_stays_with_its_reason() {
        put(2, "{\"id\":".getBytes(StandardCharsets.UTF_8));

        again(2).statusCode(409).body(containsString("not JSON of its type"));

        again(2).statusCode(409);
    }

    @Test
    void what_the_decision_refuses_stays_too() {
        put(3, "{\"petition\":\"junior-doctors\"}".getBytes(StandardCharsets.UTF_8));

        again(3).statusCode(409).body(containsString("refused"));
    }

    @Test
    void only_an_organiser_may_drive() {
        given().post("/organiser/quarantine/signatures/1/1/again").then().statusCode(401);
    }

    private void put(long offset, byte[] body) {
        var position = new Position(SignatureEvent.TOPIC, PARTITION, offset);
        var record = new RawRecord(position, null, SignatureSubmitted.TYPE, Instant.now(), body);
        quarantine
                .put(List.of(new Quarantined(record, "as an older version saw it")))
                .await()
                .atMost(Duration.ofSeconds(60));
    }

    private static ValidatableResponse again(long offset) {
        return organiser()
                .post(
                        "/organiser/quarantine/{topic}/{partition}/{position}/again",
                        SignatureEvent.TOPIC,
                        PARTITION,
                        offset)
                .then();
    }
}
