package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SigningByFormTest extends ServiceTest {

    private String petition;

    @BeforeEach
    void a_petition_of_its_own() {
        petition = Organiser.open();
    }

    @Test
    void the_page_is_whole_without_a_script() {
        get("/petitions/" + petition)
                .then()
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("default-src 'none'"), not(containsString("unsafe"))))
                .header("Cache-Control", "no-store")
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("<undersigned-counter petition=\"" + petition + "\""))
                .body(containsString("autocomplete=\"postal-code\""))
                .body(containsString("name=\"idempotencyKey\" value=\""))
                .body(containsString("Junior doctor"))
                .body(not(containsString("style=\"")))
                .body(not(containsString("onclick")));
    }

    @Test
    void the_first_page_lists_what_is_open() {
        get("/").then().statusCode(200).body(containsString("/petitions/" + petition));
    }

    @Test
    void a_signature_leads_to_thanks_that_name_nobody() {
        var location = send(filled()).then().statusCode(303).extract().header("Location");

        assertThat(location).endsWith("/petitions/" + petition + "/thanks");
        assertThat(KafkaLog.about(petition, "signatures")).hasSize(1);
        get("/petitions/" + petition + "/thanks").then().statusCode(200).body(containsString("check your inbox"));
    }

    @Test
    void pressing_twice_is_signing_once() {
        send(filled()).then().statusCode(303);
        send(filled()).then().statusCode(303);

        assertThat(KafkaLog.about(petition, "signatures"))
                .extracting(record ->
                        new String(record.headers().lastHeader("ce_id").value()))
                .hasSize(2)
                .satisfies(ids -> assertThat(ids.getFirst()).isEqualTo(ids.getLast()));
    }

    @Test
    void faults_stand_beside_their_fields_and_nothing_typed_is_lost() {
        send(given().formParam("name", "Jo \"Doe\" <b>")
                        .formParam("email", "jo at example.org")
                        .formParam("postcode", "TN13")
                        .formParam("occupation", "junior-doctor")
                        .formParam("updates", "news")
                        .formParam("idempotencyKey", "the-same-key"))
                .then()
                .statusCode(422)
                .contentType("text/html")
                .body(containsString("<title>Error: "))
                .body(containsString("href=\"#email\""))
                .body(containsString("id=\"postcode-problem\""))
                .body(containsString("id=\"consent-problem\""))
                .body(containsString("value=\"Jo &quot;Doe&quot; &lt;b&gt;\""))
                .body(containsString("value=\"jo at example.org\""))
                .body(containsString("value=\"junior-doctor\" selected"))
                .body(containsString("value=\"news\" checked"))
                .body(containsString("value=\"the-same-key\""));
    }

    @Test
    void what_is_filled_in_at_a_stall_says_so_through_mistakes_and_in_either_language() {
        var hidden = "name=\"gathering\" value=\"sevenoaks-2016-02-06\"";
        get("/petitions/" + petition + "?gathering=sevenoaks-2016-02-06")
                .then()
                .body(containsString(hidden))
                .body(containsString("href=\"?lang=cy&amp;gathering=sevenoaks-2016-02-06\""));
        send(given().formParam("gathering", "sevenoaks-2016-02-06").formParam("name", "Jo"))
                .then()
                .statusCode(422)
                .body(containsString(hidden));

        send(filled().formParam("gathering", "sevenoaks-2016-02-06")).then().statusCode(303);

        assertThat(KafkaLog.about(petition, "signatures"))
                .singleElement()
                .satisfies(record ->
                        assertThat(new String(record.value())).contains("\"gathering\":\"sevenoaks-2016-02-06\""));
    }

    @Test
    void a_mangled_address_of_a_stall_turns_nobody_away() {
        get("/petitions/" + petition + "?gathering=Seven%20Oaks%22%3E")
                .then()
                .statusCode(200)
                .body(not(containsString("name=\"gathering\"")));
        send(filled().formParam("gathering", "Seven Oaks"))
                .then()
                .statusCode(422)
                .body(containsString("id=\"gathering-problem\""))
                .body(not(containsString("name=\"gathering\"")));
    }

    @Test
    void braces_of_the_templates_own_language_are_text() {
        send(filled("{page.title}{#if true}", ""))
                .then()
                .statusCode(422)
                .body(containsString("{page.title}{#if true}"));
    }

    @Test
    void broken_bodies_are_malformed_not_our_fault() {
        raw("name=%C3%28").then().statusCode(400).contentType("text/html");
        raw("name=%zz").then().statusCode(400);
    }

    @Test
    void a_form_from_another_site_is_refused() {
        filled().header("Origin", "https://elsewhere.example")
                .post("/petitions/{slug}/signatures", petition)
                .then()
                .statusCode(403);
        filled().header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .post("/petitions/{slug}/signatures", petition)
                .then()
                .statusCode(303);
    }

    @Test
    void a_closed_petition_says_since_when() {
        var closed = Organiser.publish(
                "{\"title\": \"t\", \"opensAt\": \"2015-11-05T00:00:00Z\", \"closesAt\": \"2016-02-24T09:00:00Z\"}");

        get("/petitions/" + closed).then().statusCode(200).body(containsString("09:00 on 24 February 2016"));
        filled().post("/petitions/{slug}/signatures", closed)
                .then()
                .statusCode(410)
                .contentType("text/html");
    }

    @Test
    void a_reload_of_the_page_with_faults_leads_back_to_the_form() {
        given().redirects()
                .follow(false)
                .get("/petitions/{slug}/signatures?lang=cy&gathering=sevenoaks", petition)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/petitions/" + petition + "?gathering=sevenoaks&lang=cy"));
    }

    private RequestSpecification filled() {
        return filled("Jo Doe", "TN13 1AA");
    }

    private static RequestSpecification filled(String name, String postcode) {
        return given().accept("text/html")
                .formParam("name", name)
                .formParam("email", "jo@example.org")
                .formParam("postcode", postcode)
                .formParam("consent", "true")
                .formParam("idempotencyKey", "of-this-page");
    }

    private Response send(RequestSpecification form) {
        return form.accept("text/html").redirects().follow(false).post("/petitions/{slug}/signatures", petition);
    }

    private Response raw(String body) {
        return given().accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .body(body)
                .post("/petitions/{slug}/signatures", petition);
    }

    private static Response get(String path) {
        return given().accept("text/html").get(path);
    }
}
