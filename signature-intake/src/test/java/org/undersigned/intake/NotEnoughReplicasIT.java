package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.undersigned.testing.PairOfBrokers;
import org.undersigned.testing.SecretsResource;

@Tag("faults")
@QuarkusIntegrationTest
@TestProfile(NotEnoughReplicasIT.OnTwoBrokers.class)
@WithTestResource(PairOfBrokers.class)
@WithTestResource(SecretsResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotEnoughReplicasIT {

    private static final Duration RECOVERY = Duration.ofSeconds(180);

    public static class OnTwoBrokers extends AsInEarnest {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("undersigned.topics.replication", "2");
            settings.put("undersigned.topics.min-insync", "2");
            return settings;
        }
    }

    PairOfBrokers.Second second;

    @Test
    @Timeout(600)
    void what_only_one_of_two_brokers_has_is_not_acknowledged() {
        await().atMost(RECOVERY).ignoreExceptions().untilAsserted(() -> ready());
        var petition = Organiser.open();
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(sign(petition).statusCode()).isEqualTo(202));

        second.stop();
        for (int i = 0; i < 4; i++) {
            var answer = sign(petition);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 5);
            assertThat(answer.time()).isLessThan(60_000);
        }
        ready();

        second.start();
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(sign(petition).statusCode()).isEqualTo(202));
    }

    private static Response sign(String petition) {
        return given().header("Idempotency-Key", "the-same")
                .contentType("application/json")
                .body(Rush.SIGNATURE)
                .post("/petitions/{slug}/signatures", petition);
    }

    private static void ready() {
        given().get("/q/health/ready").then().statusCode(200);
    }
}
