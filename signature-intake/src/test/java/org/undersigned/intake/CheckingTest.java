package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CheckingTest extends ServiceTest {

    private static final String GOOD =
            "{\"name\": \"Jo Doe\", \"email\": \"jo@gmail.com\", \"postcode\": \"TN13 1AA\", \"consent\": true}";

    private String petition;

    @BeforeEach
    void a_petition_of_its_own() {
        petition = Organiser.open();
    }

    @Test
    void what_is_right_is_said_to_be_and_nothing_is_signed() {
        given().contentType("application/json")
                .body(GOOD)
                .post("/petitions/{slug}/signatures/check", petition)
                .then()
                .statusCode(200)
                .body("violations", empty())
                .body("suggestions", anEmptyMap());
        assertThat(KafkaLog.about(petition, "signatures")).isEmpty();
    }

    @Test
    void a_slip_is_suggested_and_no_fault() {
        given().contentType("application/json")
                .body(GOOD.replace("gmail", "gmial"))
                .post("/petitions/{slug}/signatures/check", petition)
                .then()
                .statusCode(200)
                .body("violations", empty())
                .body("suggestions.email", equalTo("jo@gmail.com"));
    }

    @Test
    void the_faults_are_those_of_signing() {
        var faulty = "{\"name\": \"=1\", \"email\": \"jo\", \"postcode\": \"x\", \"consent\": false}";
        List<Object> signing = given().contentType("application/json")
                .body(faulty)
                .post("/petitions/{slug}/signatures", petition)
                .path("violations");

        given().contentType("application/json")
                .body(faulty)
                .post("/petitions/{slug}/signatures/check", petition)
                .then()
                .statusCode(200)
                .body("violations", equalTo(signing));
    }

    @Test
    void one_field_can_be_asked_about_by_itself_as_a_form() {
        given().formParam("email", "jo@hotnail.com")
                .post("/petitions/{slug}/signatures/check", petition)
                .then()
                .statusCode(200)
                .body("suggestions.email", equalTo("jo@hotmail.com"))
                .body("violations.field", hasItem("name"));
    }

    @Test
    void what_is_not_there_cannot_be_checked() {
        given().contentType("application/json")
                .body(GOOD)
                .post("/petitions/no-such/signatures/check")
                .then()
                .statusCode(404);
    }
}
