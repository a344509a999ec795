package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EmbeddingTest extends ServiceTest {

    private static final String ALLOWED = "https://bma.example";
    private static final String JO =
            "{\"name\": \"Jo Doe\", \"email\": \"jo@example.org\", \"postcode\": \"TN13 1AA\", \"consent\": true}";

    private String petition;

    @BeforeEach
    void a_petition_of_its_own() {
        petition = Organiser.open();
    }

    @Test
    void only_who_the_petition_allows_may_frame_its_form() {
        framed().then()
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        allOf(endsWith("frame-ancestors 'self' " + ALLOWED), not(containsString("unsafe"))))
                .body(containsString("action=\"/embed/" + petition + "/signatures\""))
                .body(containsString("data-parents=\"" + ALLOWED + " \""));
    }

    @Test
    void two_policies_would_both_hold_so_there_is_one() {
        assertThat(framed().headers().getValues("Content-Security-Policy")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/petitions/%s", "/petitions/%s/thanks", "/", "/privacy"})
    void nothing_else_is_ever_framed(String page) {
        given().accept("text/html")
                .get(page.formatted(petition))
                .then()
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @Test
    void the_code_is_there_to_be_copied_where_it_would_work() {
        given().accept("text/html")
                .get("/petitions/{slug}", petition)
                .then()
                .body(containsString("&lt;undersigned-sign petition=\"" + petition + "\"&gt;"))
                .body(containsString("<li>" + ALLOWED + "</li>"));
    }

    @Test
    void a_petition_that_allows_nobody_is_framed_by_nobody() {
        petition = Organiser.publish("{\"title\": \"At home only\"}");

        framed().then().header("Content-Security-Policy", endsWith("frame-ancestors 'self'"));
    }

    @Test
    void signing_in_the_frame_ends_in_the_frame() {
        var thanks = filled().header("Sec-Fetch-Site", "same-origin").post(action());

        thanks.then().statusCode(303).header("Location", endsWith("/embed/" + petition + "/thanks"));
        assertThat(KafkaLog.about(petition, "signatures")).hasSize(1);
        given().accept("text/html")
                .get("/embed/{slug}/thanks", petition)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", endsWith(ALLOWED))
                .body(containsString("check your inbox"));
    }

    @Test
    void the_frame_speaks_the_language_it_was_asked_to() {
        given().accept("text/html")
                .get("/embed/{slug}?lang=cy", petition)
                .then()
                .body(containsString("<html lang=\"cy\">"))
                .body(containsString("/signatures?lang=cy\""));
    }

    @Test
    void faults_are_told_in_the_frame() {
        given().accept("text/html")
                .formParam("name", "Jo Doe")
                .post(action())
                .then()
                .statusCode(422)
                .header("Content-Security-Policy", endsWith(ALLOWED))
                .body(containsString("id=\"email-problem\""))
                .body(containsString("value=\"Jo Doe\""));
    }

    @Test
    void the_page_around_the_frame_cannot_press_its_button_even_where_it_may_embed_it() {
        filled().header("Sec-Fetch-Site", "cross-site")
                .header("Origin", ALLOWED)
                .post(action())
                .then()
                .statusCode(403);
        filled().header("Origin", "https://elsewhere.example")
                .post(action())
                .then()
                .statusCode(403);
    }

    @Test
    void any_site_may_load_the_script_for_it_is_the_same_for_all() {
        given().get("/widget/sign.js")
                .then()
                .statusCode(200)
                .contentType(containsString("javascript"))
                .header("Access-Control-Allow-Origin", "*");
        framed().then().header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void a_site_that_is_allowed_can_read_every_answer_even_the_unpleasant_ones() {
        read(json(JO).post(signatures()), 202);
        read(json("{\"name\": \"\"}").post(signatures()), 422);
        read(json("{").post(signatures()), 400);
        read(json("{\"name\": \"" + "a".repeat(20_000) + "\"}").post(signatures()), 413);
        read(
                given().header("Origin", ALLOWED)
                        .contentType("text/plain")
                        .body("x")
                        .post(signatures()),
                415);
        read(
                given().header("Origin", ALLOWED)
                        .header("Access-Control-Request-Method", "POST")
                        .options(signatures()),
                204);
    }

    @Test
    void others_get_no_further_than_the_door() {
        given().header("Origin", "https://elsewhere.example")
                .contentType("application/json")
                .body(JO)
                .post(signatures())
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Vary", containsString("Origin"));
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .options(signatures())
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
        assertThat(KafkaLog.about(petition, "signatures")).isEmpty();
    }

    @Test
    void an_origin_that_would_change_the_policy_is_none() {
        Organiser.put("bent", "{\"title\": \"t\", \"embedOrigins\": [\"https://a;script-src@b.example\"]}")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("embedOrigins"));
    }

    private static void read(Response answer, int status) {
        answer.then()
                .statusCode(status)
                .header("Access-Control-Allow-Origin", ALLOWED)
                .header("Vary", containsString("Origin"));
    }

    private Response framed() {
        return given().accept("text/html").get("/embed/{slug}", petition);
    }

    private String action() {
        return "/embed/" + petition + "/signatures";
    }

    private String signatures() {
        return "/petitions/" + petition + "/signatures";
    }

    private static RequestSpecification json(String body) {
        return given().header("Origin", ALLOWED).contentType("application/json").body(body);
    }

    private static RequestSpecification filled() {
        return given().accept("text/html")
                .redirects()
                .follow(false)
                .formParam("name", "Jo Doe")
                .formParam("email", "jo@example.org")
                .formParam("postcode", "TN13 1AA")
                .formParam("consent", "true")
                .formParam("idempotencyKey", "of-this-frame");
    }
}
