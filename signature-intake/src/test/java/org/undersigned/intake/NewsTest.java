package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.undersigned.testing.SecretsResource;

@QuarkusTest
class NewsTest extends ServiceTest {

    private String petition;

    @BeforeEach
    void a_petition_of_its_own() {
        petition = Organiser.open();
    }

    @Test
    void without_news_nothing_is_said_of_it() {
        page("").then().statusCode(200).body(not(containsString("news-heading")));
        page("/news").then().statusCode(200).body(containsString("Nothing has been told yet."));
    }

    @Test
    void what_is_told_is_on_the_page_at_once_and_safe_to_read() {
        tell("ballot", "98 per cent <vote>", "Turnout **76 per cent**. <script>alert(1)</script>")
                .then()
                .statusCode(201)
                .body("id", equalTo("ballot"))
                .body("at", notNullValue());

        page("").then()
                .body(containsString("<h3>98 per cent &lt;vote&gt;</h3>"))
                .body(containsString("<strong>76 per cent</strong>"))
                .body(not(containsString("<script>alert")));
    }

    @Test
    void of_five_the_newest_three_are_on_the_page_and_all_on_their_own() {
        Stream.of("one", "two", "three", "four", "five").forEach(id -> tell(id, "Title " + id, "Text"));

        page("").then()
                .body(containsString("<h3>Title five</h3>"))
                .body(containsString("<summary><h3>Title three</h3></summary>"))
                .body(not(containsString("Title two")))
                .body(containsString("href=\"/petitions/" + petition + "/news\""));
        page("/news").then().body(allOf(containsString("Title one"), containsString("Title five")));
    }

    @Test
    void a_change_of_the_petition_keeps_its_news_and_news_keep_the_petition() {
        tell("ballot", "Ballot", "98 per cent");
        Organiser.put(petition, "{\"title\": \"Another title\"}").then().statusCode(200);
        tell("strike", "Strike", "Today");

        page("").then().body(allOf(containsString("Another title"), containsString("<h3>Ballot</h3>")));
    }

    @Test
    void a_correction_replaces_what_was_told_and_what_is_taken_back_is_gone() {
        tell("ballot", "Ballot", "98 per cent");

        tell("ballot", "The ballot", "98 per cent").then().statusCode(200);
        page("").then().body(containsString("<h3>The ballot</h3>"));

        organiser()
                .delete("/organiser/petitions/{slug}/news/ballot", petition)
                .then()
                .statusCode(204);
        page("").then().body(not(containsString("The ballot")));
        organiser()
                .delete("/organiser/petitions/{slug}/news/ballot", petition)
                .then()
                .statusCode(404);
    }

    @Test
    void two_organisers_at_the_same_moment_are_both_heard() {
        for (int round = 0; round < 5; round++) {
            var ids = List.of("left-" + round, "right-" + round);
            ids.stream()
                    .map(id -> CompletableFuture.supplyAsync(() -> tell(id, "Title " + id, "Text")))
                    .toList()
                    .forEach(told -> assertThat(told.join().statusCode()).isEqualTo(201));
        }

        for (int round = 0; round < 5; round++) {
            page("/news")
                    .then()
                    .body(containsString("Title left-" + round))
                    .body(containsString("Title right-" + round));
        }
    }

    @Test
    void faults_are_told_field_by_field() {
        tell("Ballot", "", " ")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains("id", "title", "text"));
        organiser()
                .body("{\"title\": 5}")
                .put("/organiser/petitions/{slug}/news/x", petition)
                .then()
                .statusCode(422);
        organiser()
                .body("{\"title\": \"t\", \"text\": \"t\"}")
                .put("/organiser/petitions/no-such/news/x")
                .then()
                .statusCode(404);
    }

    @Test
    void only_the_organiser_may() {
        given().contentType("application/json")
                .body("{\"title\": \"t\", \"text\": \"t\"}")
                .put("/organiser/petitions/{slug}/news/x", petition)
                .then()
                .statusCode(401);
        given().delete("/organiser/petitions/{slug}/news/x", petition).then().statusCode(401);
    }

    @Test
    void the_feed_tells_the_same() {
        tell("ballot", "98 per cent & more", "Turnout **76 per cent**");

        var tag = given().get("/petitions/{slug}/news.atom", petition)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("application/atom+xml"))
                .body("feed.entry.title", equalTo("98 per cent & more"))
                .body("feed.entry.content", equalTo("<p>Turnout <strong>76 per cent</strong></p>\n"))
                .body("feed.entry.id.toString()", containsString("/petitions/" + petition + "/news#ballot"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get("/petitions/{slug}/news.atom", petition)
                .then()
                .statusCode(304);
        given().get("/petitions/no-such/news.atom").then().statusCode(404);
    }

    @Test
    void the_feed_shows_a_correction_to_whoever_has_read_it_before() {
        tell("ballot", "Ballot", "97 per cent");
        var told = feed();
        tell("ballot", "Ballot", "98 per cent");
        var corrected = feed();

        assertThat(corrected.getString("feed.entry.published")).isEqualTo(told.getString("feed.entry.published"));
        assertThat(Instant.parse(corrected.getString("feed.entry.updated")))
                .isAfter(Instant.parse(told.getString("feed.entry.updated")));
        assertThat(corrected.getString("feed.updated")).isEqualTo(corrected.getString("feed.entry.updated"));
    }

    private XmlPath feed() {
        return given().get("/petitions/{slug}/news.atom", petition).xmlPath();
    }

    @Test
    void in_welsh_the_heading_is_welsh() {
        tell("ballot", "Ballot", "98 per cent");

        page("?lang=cy").then().body(containsString(">Newyddion</h2>"));
        page("/news?lang=cy").then().body(containsString(">Newyddion</h2>"));
    }

    private Response page(String rest) {
        return given().accept("text/html").get("/petitions/" + petition + rest);
    }

    private Response tell(String id, String title, String text) {
        return organiser()
                .body("{\"title\": \"" + title + "\", \"text\": \"" + text + "\"}")
                .put("/organiser/petitions/{slug}/news/{id}", petition, id);
    }

    private static RequestSpecification organiser() {
        return given().auth()
                .preemptive()
                .basic("organiser", SecretsResource.organiserPassword())
                .contentType("application/json");
    }
}
