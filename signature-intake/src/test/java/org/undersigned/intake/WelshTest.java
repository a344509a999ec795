package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WelshTest extends ServiceTest {

    private String petition;

    @BeforeEach
    void a_petition_of_its_own() {
        petition = Organiser.open();
    }

    @Test
    void who_asks_for_welsh_gets_the_whole_page_in_welsh_and_a_way_back() {
        person().get("/petitions/{slug}?lang=cy", petition)
                .then()
                .statusCode(200)
                .header("Content-Language", "cy")
                .header("Vary", allOf(containsString("Accept-Language"), containsString("Cookie")))
                .header("Set-Cookie", allOf(containsString("lang=cy; Path=/"), containsString("SameSite=Lax")))
                .body(containsString("<html lang=\"cy\">"))
                .body(containsString("Llofnodwch y ddeiseb hon"))
                .body(containsString("o bobl wedi llofnodi"))
                .body(containsString(">Yr Almaen<"))
                .body(containsString("name=\"locale\" value=\"cy\""))
                .body(containsString("/signatures?lang=cy\""))
                .body(containsString("<a href=\"?lang=en\" lang=\"en\" hreflang=\"en\">English</a>"))
                .body(not(containsString("Add my name")));
    }

    @Test
    void the_cookie_keeps_the_language_from_page_to_page() {
        person().cookie("lang", "cy")
                .get("/privacy")
                .then()
                .header("Set-Cookie", nullValue())
                .body(containsString("Hysbysiad preifatrwydd"))
                .body(containsString("href=\"?lang=en\""));
    }

    @Test
    void a_browser_that_prefers_welsh_need_not_ask() {
        person().header("Accept-Language", "cy-GB,en;q=0.5")
                .get("/")
                .then()
                .header("Set-Cookie", nullValue())
                .body(containsString("Deisebau agored"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "", "en-US", "cy'; --", "%00"})
    void another_language_is_english(String language) {
        person().urlEncodingEnabled(false)
                .get("/?lang=" + language.replace(" ", "+"))
                .then()
                .statusCode(200)
                .header("Set-Cookie", nullValue())
                .body(containsString("<html lang=\"en\">"));
    }

    @Test
    void faults_are_told_in_the_language_of_the_form() {
        person().formParam("name", "")
                .post("/petitions/{slug}/signatures?lang=cy", petition)
                .then()
                .statusCode(422)
                .body(containsString("<title>Gwall: "))
                .body(containsString("Rhowch eich enw"))
                .body(containsString("Cytunwch â’r hysbysiad preifatrwydd"));
    }

    @Test
    void whoever_changes_the_language_of_a_page_with_faults_keeps_what_was_typed() {
        person().formParam("name", "Ruth Wood")
                .formParam("email", "ruth")
                .formParam("updates", "strikes")
                .post("/petitions/{slug}/signatures", petition)
                .then()
                .statusCode(422)
                .body(containsString("formaction=\"/petitions/" + petition + "/signatures/again?lang=cy\""));

        person().formParam("name", "Ruth Wood")
                .formParam("email", "ruth")
                .formParam("updates", "strikes")
                .post("/petitions/{slug}/signatures/again?lang=cy", petition)
                .then()
                .statusCode(200)
                .header("Set-Cookie", containsString("lang=cy; Path=/"))
                .body(containsString("Llofnodwch y ddeiseb hon"))
                .body(containsString("value=\"Ruth Wood\""))
                .body(containsString("value=\"ruth\""))
                .body(containsString("value=\"strikes\" checked"))
                .body(not(containsString("role=\"alert\"")));
    }

    @Test
    void a_reload_of_that_page_leads_to_the_form() {
        person().redirects()
                .follow(false)
                .get("/petitions/{slug}/signatures/again", petition)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/petitions/" + petition));
    }

    @Test
    void programs_get_the_faults_of_fields_in_the_language_they_accept() {
        var body = "{\"name\": \"=1+1\", \"email\": \"jo@example.org\", \"postcode\": \"TN13 1AA\", \"consent\": true}";
        given().contentType("application/json")
                .header("Accept-Language", "cy")
                .body(body)
                .post("/petitions/{slug}/signatures", petition)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("name"))
                .body("violations[0].code", equalTo("name-like-a-formula"))
                .body("violations[0].message", containsString("Ni chaiff enw ddechrau"));
    }

    @Test
    void who_signs_in_welsh_without_cookies_is_thanked_in_welsh() {
        var location = signed().post("/petitions/{slug}/signatures?lang=cy", petition)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/petitions/" + petition + "/thanks?lang=cy"))
                .extract()
                .header("Location");

        person().get(location).then().body(containsString("edrychwch yn eich mewnflwch"));
    }

    /** WCAG 2.2, 3.1.2: whoever listens to the page hears each language in its own voice. */
    @Test
    void what_the_campaign_wrote_in_english_is_marked_as_english_within_the_welsh_page() {
        Organiser.tell(petition, "ballot", "{\"title\": \"Ballot\", \"text\": \"98 per cent\"}");

        person().get("/petitions/{slug}?lang=cy", petition)
                .then()
                .body(containsString("<h1 class=\"title\" lang=\"en\">Do not impose"))
                .body(containsString("<div class=\"text\" lang=\"en\">"))
                .body(containsString("<option value=\"junior-doctor\" lang=\"en\">Junior doctor"))
                .body(containsString("<h3 lang=\"en\">Ballot</h3>"))
                .body(containsString("og:url\" content=\""))
                .body(containsString("/petitions/" + petition + "?lang=cy\">\n<meta property=\"og:locale\""));
        for (var path : List.of("/thanks", "/withdrawn", "/news")) {
            person().get("/petitions/" + petition + path + "?lang=cy")
                    .then()
                    .body(containsString(" lang=\"en\">Do not impose"));
        }
        person().get("/?lang=cy").then().body(containsString(" lang=\"en\">Do not impose"));
        person().get("/petitions/{slug}", petition).then().body(containsString("<h1 class=\"title\">Do not impose"));
    }

    @Test
    void what_the_campaign_wrote_in_welsh_is_marked_as_welsh_within_the_english_page() {
        var welsh = Organiser.publish("{\"title\": \"Achubwch ein hysbyty\", \"language\": \"cy\"}");

        person().get("/petitions/{slug}", welsh)
                .then()
                .body(containsString("<h1 class=\"title\" lang=\"cy\">Achubwch ein hysbyty</h1>"));
        person().get("/petitions/{slug}?lang=cy", welsh)
                .then()
                .body(containsString("<h1 class=\"title\">Achubwch ein hysbyty</h1>"));
        given().get("/petitions/{slug}/news.atom", welsh).then().body(containsString("xml:lang=\"cy\""));
    }

    @Test
    void what_is_not_there_is_not_there_in_welsh() {
        person().get("/petitions/no-such?lang=cy")
                .then()
                .statusCode(404)
                .header("Content-Language", "cy")
                .body(containsString("Heb ddod o hyd i’r dudalen"));
    }

    @Test
    void dates_are_written_in_welsh() {
        var closed = Organiser.publish(
                "{\"title\": \"t\", \"opensAt\": \"2015-11-05T00:00:00Z\", \"closesAt\": \"2016-02-24T09:00:00Z\"}");

        person().get("/petitions/{slug}?lang=cy", closed)
                .then()
                .body(containsString("Caeodd am 09:00 ar 24 Chwefror 2016"));
    }

    private static RequestSpecification person() {
        return given().accept("text/html").redirects().follow(false);
    }

    private static RequestSpecification signed() {
        return person().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("name", "Siân ap Dafydd")
                .formParam("email", "sian@example.org")
                .formParam("postcode", "LL57 2DG")
                .formParam("consent", "true");
    }
}
