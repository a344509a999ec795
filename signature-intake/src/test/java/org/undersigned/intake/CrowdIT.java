package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.undersigned.testing.KafkaResource;
import org.undersigned.testing.SecretsResource;

@QuarkusIntegrationTest
@TestProfile(CrowdIT.NoRoom.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(SecretsResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrowdIT {

    public static class NoRoom implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("undersigned.http.at-once", "0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "Application/JSON ;charset=UTF-8"})
    void programs_beyond_what_can_be_served_are_told_to_come_again(String type) {
        var petition = Organiser.open();
        var answer = given().contentType(type).body(Rush.SIGNATURE).post("/petitions/{slug}/signatures", petition);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 5);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void people_are_let_in() {
        given().accept("text/html")
                .formParams(Map.of("name", "Jo Doe", "email", "jo@example.org", "postcode", "TN13 1AA"))
                .formParam("consent", "true")
                .redirects()
                .follow(false)
                .post("/petitions/{slug}/signatures", Organiser.open())
                .then()
                .statusCode(303);
    }
}
