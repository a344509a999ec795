package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.undersigned.testing.SecretsResource;

@QuarkusTest
class OrganiserPetitionsTest extends ServiceTest {

    @Test
    void what_was_published_can_be_seen_at_once() {
        var slug = Organiser.open();

        given().get("/petitions/{slug}", slug).then().statusCode(200);
        assertThat(KafkaLog.about(slug, "petitions"))
                .hasSize(1)
                .allSatisfy(record -> assertThat(record.key()).isEqualTo(slug));
    }

    @Test
    void a_change_is_seen_at_once_as_well() {
        var slug = Organiser.open();

        Organiser.put(slug, "{\"title\": \"Another title\"}")
                .then()
                .statusCode(200)
                .body("title", equalTo("Another title"));

        given().get("/petitions/{slug}", slug).then().body(containsString("Another title"));
    }

    @Test
    void faults_are_told_field_by_field() {
        Organiser.put("x", "{\"milestones\": [5, 4], \"timeZone\": \"Mars\"}")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains("title", "timeZone", "milestones"));
        Organiser.put("x", "{\"title\": 5}").then().statusCode(422).body("violations.field", contains("title"));
        Organiser.put("x", "{\"title\"").then().statusCode(400);
    }

    @Test
    void it_says_until_when_personal_data_is_kept() {
        var slug = Organiser.open();

        Organiser.put(slug, "{\"title\": \"Title\", \"closesAt\": \"2116-02-24T09:00:00Z\", \"retention\": \"P6M\"}")
                .then()
                .statusCode(200)
                .body("retention", equalTo("P6M"))
                .body("keptUntil", equalTo("2116-08-24T08:00:00Z"));
        Organiser.put(slug, "{\"title\": \"Title\", \"retention\": \"P11Y\"}")
                .then()
                .statusCode(422)
                .body("violations.field", contains("retention"))
                .body("violations.message", contains("Give a period from P1D to P10Y, like P6M"));
    }

    @Test
    void only_the_organiser_may() {
        given().contentType("application/json")
                .body("{}")
                .put("/organiser/petitions/x")
                .then()
                .statusCode(401);
        given().auth()
                .preemptive()
                .basic("organiser", "wrong")
                .get("/organiser/petitions/x")
                .then()
                .statusCode(401);
        given().auth()
                .preemptive()
                .basic("organiser", SecretsResource.organiserPassword())
                .get("/organiser/petitions/no-such")
                .then()
                .statusCode(404);
    }
}
