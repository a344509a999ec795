package org.undersigned.intake;

import static io.restassured.RestAssured.given;

import java.util.UUID;

import io.restassured.response.Response;

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
        put(slug, petition).then().statusCode(201);
        return slug;
    }

    static Response put(String slug, String petition) {
        return given().auth()
                .preemptive()
                .basic("organiser", SecretsResource.organiserPassword())
                .contentType("application/json")
                .body(petition)
                .put("/organiser/petitions/{slug}", slug);
    }
}
