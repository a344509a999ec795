package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whether an address has signed cannot be found out by signing with it. Time tells nothing either, for the service that
 * answers does not know: it keeps nothing and asks nobody, see {@link ArchitectureTest#signing_asks_nobody}.
 */
@QuarkusTest
class NobodyCanTellTest extends ServiceTest {

    private String petition;

    @BeforeEach
    void an_address_that_has_signed() {
        petition = Organiser.open();
        byProgram("jo@example.org").then().statusCode(202);
    }

    @Test
    void not_by_the_answer_to_a_program() {
        assertThat(told(byProgram("jo@example.org"))).isEqualTo(told(byProgram("al@example.org")));
    }

    @Test
    void not_by_the_answer_to_a_browser_nor_by_the_page_it_leads_to() {
        var known = byForm("jo@example.org");
        var unknown = byForm("al@example.org");

        assertThat(told(known)).isEqualTo(told(unknown));
        assertThat(told(given().get(known.header("Location"))))
                .isEqualTo(told(given().get(unknown.header("Location"))));
    }

    @Test
    void not_by_an_id_that_would_be_another_persons() {
        var key = UUID.randomUUID().toString();

        var mine = signed(byProgram("jo@example.org", key));
        var again = signed(byProgram("jo@example.org", key));
        var other = signed(byProgram("al@example.org", key));

        assertThat(again).isEqualTo(mine);
        assertThat(other).isNotEqualTo(mine);
    }

    private Response byProgram(String email) {
        return byProgram(email, UUID.randomUUID().toString());
    }

    private Response byProgram(String email, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"name\": \"Jo Doe\", \"email\": \"" + email
                        + "\", \"postcode\": \"TN13 1AA\", \"consent\": true}")
                .post("/petitions/{slug}/signatures", petition);
    }

    private Response byForm(String email) {
        return given().accept("text/html")
                .redirects()
                .follow(false)
                .formParam("name", "Jo Doe")
                .formParam("email", email)
                .formParam("postcode", "TN13 1AA")
                .formParam("consent", "true")
                .formParam("idempotencyKey", UUID.randomUUID())
                .post("/petitions/{slug}/signatures", petition);
    }

    private static String signed(Response answer) {
        return answer.then().statusCode(202).extract().jsonPath().getString("id");
    }

    /** All that an answer says, without the submission's own id and the time of day. */
    private static Map<String, String> told(Response answer) {
        var told = new TreeMap<String, String>();
        answer.headers().forEach(header -> told.put(header.getName(), header.getValue()));
        told.remove("Date");
        told.put("status", answer.statusLine());
        told.put("body", answer.asString().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID"));
        return told;
    }
}
