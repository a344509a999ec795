package org.undersigned.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.undersigned.testing.SecretsResource;

/** Opens a petition of its own for each test. */
final class Organiser {

    private Organiser() {}

    static String open() {
        return publish("""
                {"title": "Do not impose the junior doctors' contract",
                 "occupations": [{"code": "junior-doctor", "label": "Junior doctor"}],
                 "embedOrigins": ["https://bma.example"]}""");
    }

    static String publish(String petition) {
        var slug = "junior-doctors-" + UUID.randomUUID();
        // A 503 while everything is still waking up asks for no more than to try again.
        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(
                        () -> assertThat(put(slug, petition).statusCode()).isIn(200, 201));
        return slug;
    }

    static Response put(String slug, String petition) {
        return given(petition).put("/organiser/petitions/{slug}", slug);
    }

    static Response tell(String slug, String id, String news) {
        return given(news).put("/organiser/petitions/{slug}/news/{id}", slug, id);
    }

    private static RequestSpecification given(String body) {
        return RestAssured.given()
                .auth()
                .preemptive()
                .basic("organiser", SecretsResource.organiserPassword())
                .contentType("application/json")
                .body(body);
    }
}
