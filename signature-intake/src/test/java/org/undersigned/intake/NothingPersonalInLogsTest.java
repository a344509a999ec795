package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Logger;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NothingPersonalInLogsTest extends ServiceTest {

    @Test
    void whatever_is_sent_no_line_names_the_canary() {
        try (var ear = Ear.open()) {
            abuse();
            Logger.getLogger("org.undersigned").severe("the ear hears");

            assertThat(ear.lines())
                    .anySatisfy(line -> assertThat(line).contains("the ear hears"))
                    .allSatisfy(line -> assertThat(line).doesNotContainIgnoringCase("canary"));
        }
    }

    private static void abuse() {
        var petition = Organiser.open();

        json(
                petition,
                "{\"name\": \"Canary\", \"email\": \"canary@example.org\", \"postcode\": \"TN13 1AA\", \"consent\": true}");
        json(petition, "{\"name\": \"=Canary\", \"email\": \"canary\", \"country\": \"Canary\"}");
        json(petition, "{\"name\": \"Canary\", \"name\": \"Canary\"}");
        json(petition, "{\"name\": {\"Canary\": 1}}");
        json(petition, "Canary");
        given().formParam("name", "Canary").post("/petitions/{slug}/signatures", petition);
        given().formParam("name", "Canary").post("/petitions/canary/signatures");
        given().post("/confirm/canary");
    }

    private static void json(String petition, String body) {
        given().contentType("application/json").body(body).post("/petitions/{slug}/signatures", petition);
    }
}
