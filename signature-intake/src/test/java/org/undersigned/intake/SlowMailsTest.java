package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.undersigned.notification.events.QueueEvent;
import org.undersigned.notification.events.QueueEvent.QueueMeasured;

@QuarkusTest
class SlowMailsTest extends ServiceTest {

    @Inject
    ObjectMapper json;

    @Test
    void who_has_to_wait_for_the_mail_is_told_for_how_long() throws Exception {
        var petition = Organiser.open();
        // Told by a clock that is a minute ahead, so that a machine that stands still does not make it old.
        var at = Instant.now().plusSeconds(60);
        var measured = new QueueMeasured("confirmations", at.minus(Duration.ofMinutes(23)), at);
        KafkaLog.send(QueueEvent.TOPIC, "confirmations", QueueMeasured.TYPE, json.writeValueAsBytes(measured));

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> given().get("/petitions/{slug}/thanks", petition)
                        .then()
                        .statusCode(200)
                        .body(containsString("ails are taking about 23 minutes")));
        given().get("/petitions/{slug}/thanks?lang=cy", petition).then().body(containsString("tua 23 munud"));
        given().get("/embed/{slug}/thanks", petition).then().body(containsString("about 23 minutes"));
    }
}
