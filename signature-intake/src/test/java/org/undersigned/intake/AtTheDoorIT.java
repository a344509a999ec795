package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.testing.KafkaResource;
import org.undersigned.testing.SecretsResource;

@QuarkusIntegrationTest
@TestProfile(OrdinaryDay.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(SecretsResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AtTheDoorIT {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private String petition;
    private Visitor hospital;

    @BeforeEach
    void a_petition_and_an_address_of_its_own() {
        petition = Organiser.open();
        hospital = new Visitor(petition, address());
    }

    @Test
    void thirty_nurses_behind_one_address_all_sign_without_being_asked_for_anything() {
        for (int nurse = 0; nurse < 30; nurse++) {
            hospital.sends(Visitor.form("nurse-" + nurse)).then().statusCode(303);
        }
        assertThat(KafkaLog.about(petition, "signatures")).hasSize(30);
    }

    @Test
    void a_flood_is_asked_for_work_and_whoever_does_it_is_in() throws Exception {
        var asked = hospital.crowd();
        asked.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("Cache-Control", "no-store")
                .body("status", equalTo(429))
                .body("challenge.algorithm", equalTo("SHA-256"));
        var problem = asked.jsonPath();
        var key = problem.getString("idempotencyKey");

        hospital.signs(key, Visitor.solved(problem)).then().statusCode(202);

        assertThat(signals(key)).contains("challenge-solved");
    }

    @Test
    void a_solution_buys_its_own_submission_again_and_no_other() {
        var problem = hospital.crowd().jsonPath();
        var key = problem.getString("idempotencyKey");
        var solved = Visitor.solved(problem);
        var id = hospital.signs(key, solved).path("id");

        assertThat(hospital.signs(key, solved).<String>path("id")).isEqualTo(id);
        hospital.signs("another", solved).then().statusCode(429);
        var elsewhere = new Visitor(Organiser.open(), hospital.address());
        elsewhere.signs(key, solved).then().statusCode(429);
    }

    @Test
    void who_names_no_submission_is_told_a_name_for_it() {
        hospital.crowd();
        var asked = hospital.signsNameless("jo");

        asked.then().statusCode(429).body("idempotencyKey", notNullValue());
        hospital.signsAfter(asked, "al").then().statusCode(429);
        hospital.signsAfter(asked, "jo").then().statusCode(202);
    }

    @Test
    void nonsense_in_place_of_a_solution_is_no_solution_and_no_error() {
        hospital.crowd();

        hospital.signs("nonsense", "\"altcha\": \"ey%%\",").then().statusCode(429);
        hospital.signs("nonsense", "\"altcha\": \"e30=\", \"waited\": \"AAAA\",")
                .then()
                .statusCode(429);
        hospital.signs("nonsense", "\"altcha\": \"" + "A".repeat(5_000) + "\",")
                .then()
                .statusCode(429);
    }

    @Test
    void who_comes_from_elsewhere_is_not_asked() {
        hospital.crowd();

        new Visitor(petition, address()).signs("a").then().statusCode(202);
        new Visitor(petition, "2001:db8::1").signs("b").then().statusCode(202);
    }

    @Test
    void an_address_made_up_in_front_of_the_true_one_helps_nobody() {
        hospital.crowd();

        new Visitor(petition, address() + ", " + hospital.address())
                .signs("a")
                .then()
                .statusCode(429);
    }

    @Test
    void the_page_keeps_what_was_typed_and_says_what_to_do_with_and_without_a_script() {
        hospital.crowd();
        hospital.sends(Visitor.form("the-same-key").formParam("updates", "news"))
                .then()
                .statusCode(429)
                .contentType("text/html")
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .body(containsString("value=\"Jo Doe\""))
                .body(containsString("value=\"the-same-key\""))
                .body(containsString("value=\"news\" checked"))
                .body(containsString("press the button again"))
                .body(containsString("role=\"status\""))
                .body(containsString("src=\"/assets/work.js\""));
    }

    @Test
    void the_script_that_works_is_loaded_only_where_work_is_asked_for() {
        given().accept("text/html")
                .get("/petitions/{slug}", petition)
                .then()
                .statusCode(200)
                .body(not(containsString("work.js")));
        given().get("/assets/solver.js").then().statusCode(200);
    }

    @Test
    void who_waits_as_long_as_they_were_told_is_in_without_a_script() throws Exception {
        hospital.crowd();
        var page = hospital.sends(Visitor.form("patient")).asString();
        hospital.crowd();
        var waited = field(page, "waited");
        assertThat(waited).isNotEmpty();

        hospital.sends(Visitor.form("impatient").formParam("waited", waited))
                .then()
                .statusCode(429);
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> hospital.sends(Visitor.form("patient").formParam("waited", waited))
                        .then()
                        .statusCode(303));
        hospital.signs("another", "\"waited\": \"" + waited + "\",").then().statusCode(429);
    }

    @Test
    void what_is_odd_about_a_form_is_noted_and_refuses_nobody() throws Exception {
        var page =
                given().accept("text/html").get("/petitions/{slug}", petition).asString();
        hospital.sends(Visitor.form("odd")
                        .formParam("website", "https://casino.example")
                        .formParam("shown", field(page, "shown")))
                .then()
                .statusCode(303);
        assertThat(signals("odd")).contains("honeypot").doesNotContain("unseen-form");

        hospital.signs("a-program").then().statusCode(202);
        assertThat(signals("a-program")).isEqualTo("[]");
    }

    @Test
    void the_field_that_nobody_sees_is_kept_from_eyes_ears_and_keys() {
        given().accept("text/html")
                .get("/petitions/{slug}", petition)
                .then()
                .body(matchesPattern(Pattern.compile(
                        ".*<div class=\"elsewhere\" aria-hidden=\"true\">.*?name=\"website\" type=\"text\" tabindex=\"-1\""
                                + " autocomplete=\"off\">.*",
                        Pattern.DOTALL)));
    }

    @Test
    void a_site_that_may_embed_the_form_can_read_what_is_asked_of_it() {
        hospital.crowd();

        given().header("X-Forwarded-For", hospital.address())
                .header("Origin", "https://bma.example")
                .contentType("application/json")
                .body(
                        "{\"name\": \"Jo\", \"email\": \"jo@example.org\", \"postcode\": \"TN13 1AA\", \"consent\": true}")
                .post("/petitions/{slug}/signatures", petition)
                .then()
                .statusCode(429)
                .header("Access-Control-Allow-Origin", "https://bma.example")
                .header("Access-Control-Expose-Headers", containsString("Retry-After"));
    }

    private String signals(String key) throws Exception {
        var json = new ObjectMapper();
        for (var record : KafkaLog.about(petition, "signatures")) {
            var event = json.readTree(record.value());
            if (event.at("/signatory/email").asText().equals(key + "@example.org")) {
                return event.get("signals").toString();
            }
        }
        throw new AssertionError("not in the log");
    }

    private static String field(String page, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    private static String address() {
        return "198.51.100." + ADDRESSES.incrementAndGet();
    }
}
