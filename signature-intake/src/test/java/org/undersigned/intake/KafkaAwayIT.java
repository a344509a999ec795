package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.undersigned.testing.SecretsResource;

@Tag("faults")
@QuarkusIntegrationTest
@TestProfile(KafkaAwayIT.OnItsOwn.class)
@WithTestResource(OwnBroker.class)
@WithTestResource(SecretsResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KafkaAwayIT {

    /** A profile of its own is an application of its own. */
    public static class OnItsOwn extends AsInEarnest {}

    @OwnBroker.TheSwitch
    OwnBroker.Switch kafka;

    @Test
    @Timeout(600)
    void the_service_waits_for_kafka_says_so_while_it_is_away_and_recovers_by_itself() throws Exception {
        ready(503);
        kafka.turn(true);
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> ready(200));
        var petition = Organiser.open();
        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(
                        () -> assertThat(sign(petition, "first").statusCode()).isEqualTo(202));

        kafka.turn(false);
        answersAtOnceHowManyEverAsk(petition);
        keepsWhatWasTyped(petition);
        ready(200);

        kafka.turn(true);
        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(
                        () -> assertThat(sign(petition, "last").statusCode()).isEqualTo(202));
    }

    private static void answersAtOnceHowManyEverAsk(String petition) throws Exception {
        try (var callers = Executors.newFixedThreadPool(50)) {
            var answers = IntStream.range(0, 200)
                    .mapToObj(i -> callers.submit(() -> sign(petition, "caller-" + i)))
                    .toList();
            for (Future<Response> answer : answers) {
                var response = answer.get();
                assertThat(response.statusCode()).isEqualTo(503);
                assertThat(response.contentType()).startsWith("application/problem+json");
                assertThat(Integer.parseInt(response.header("Retry-After"))).isBetween(1, 5);
                assertThat(response.time()).isLessThan(60_000);
            }
        }
    }

    private static void keepsWhatWasTyped(String petition) {
        given().accept("text/html")
                .formParams(
                        Map.of("name", "Jo Doe", "email", "jo@example.org", "postcode", "TN13 1AA", "consent", "true"))
                .formParam("updates", List.of("strikes"))
                .formParam("idempotencyKey", "of-this-page")
                .post("/petitions/{slug}/signatures", petition)
                .then()
                .statusCode(503)
                .body(containsString("not saved yet"))
                .body(containsString("value=\"Jo Doe\""))
                .body(containsString("value=\"strikes\" checked"))
                .body(containsString("value=\"of-this-page\""));
    }

    private static Response sign(String petition, String key) {
        return given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(
                        "{\"name\": \"Jo Doe\", \"email\": \"jo@example.org\", \"postcode\": \"TN13 1AA\", \"consent\": true}")
                .post("/petitions/{slug}/signatures", petition);
    }

    private static void ready(int status) {
        given().get("/q/health/ready").then().statusCode(status);
    }
}
