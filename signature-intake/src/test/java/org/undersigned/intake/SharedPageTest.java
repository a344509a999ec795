package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.undersigned.tally.events.TallyEvent.Day;
import org.undersigned.tally.events.TallyEvent.TallyChanged;

/** What is seen of a petition before anybody reads it: its card elsewhere, and the curve of its last days. */
@QuarkusTest
class SharedPageTest extends ServiceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Inject
    ObjectMapper json;

    private String petition;

    @BeforeEach
    void a_petition_that_has_been_open_for_long() {
        petition = Organiser.publish("{\"title\": \"Save Deal’s ward\", \"opensAt\": \"2015-11-05T00:00:00Z\"}");
    }

    @Test
    void its_card_is_a_picture_that_caches_may_keep_for_a_minute() throws Exception {
        var card = given().get("/petitions/{slug}/card.png", petition)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Cache-Control", equalTo("public, max-age=60, stale-while-revalidate=900"))
                .header("Set-Cookie", nullValue())
                .extract()
                .response();

        var picture = ImageIO.read(new ByteArrayInputStream(card.asByteArray()));
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(1200, 630);
        given().get("/petitions/{slug}/card.png?lang=cy", petition).then().header("Set-Cookie", nullValue());
        given().header("If-None-Match", card.header("ETag"))
                .get("/petitions/{slug}/card.png", petition)
                .then()
                .statusCode(304);
    }

    @Test
    void there_is_one_in_each_language_and_none_in_another() {
        var english = given().get("/petitions/{slug}/card.en.png", petition).asByteArray();
        var welsh = given().get("/petitions/{slug}/card.cy.png", petition).asByteArray();

        assertThat(given().get("/petitions/{slug}/card.png", petition).asByteArray())
                .isEqualTo(english)
                .isNotEqualTo(welsh);
        given().get("/petitions/{slug}/card.xx.png", petition).then().statusCode(404);
        given().get("/petitions/no-such/card.png").then().statusCode(404);
    }

    @Test
    void the_page_says_where_its_card_is_and_what_is_on_it() {
        page("").body(containsString("/petitions/" + petition + "/card.en.png\""))
                .body(containsString("<meta property=\"og:locale\" content=\"en_GB\">"))
                .body(containsString(
                        "<meta property=\"og:image:alt\" content=\"0 people have signed: Save Deal’s ward\">"));
        page("?lang=cy")
                .body(containsString("/petitions/" + petition + "/card.cy.png\""))
                .body(containsString("<meta property=\"og:locale\" content=\"cy_GB\">"));
    }

    @Test
    void the_last_days_are_drawn_and_said() throws Exception {
        page("").body(not(containsString("class=\"spark\"")));

        told(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 2_000, 300);

        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> page("").body(containsString("2,310 in the last 14 days</figcaption>"))
                        .body(containsString("role=\"img\" aria-label=\"2,000 on "))
                        .body(containsString(", the most in a day; 2,310 in the last 14 days\"")));
        page("?lang=cy").body(containsString("2,310 yn y 14 diwrnod diwethaf</figcaption>"));
    }

    private void told(long... added) throws Exception {
        var days = IntStream.range(0, added.length)
                .mapToObj(i -> new Day(TODAY.minusDays(added.length - 1L - i), added[i]))
                .toList();
        var tally = new TallyChanged(petition, 7, 2_310, 2_310, 0, null, null, List.of(), days);
        KafkaLog.create("tallies", 4);
        KafkaLog.send("tallies", petition, TallyChanged.TYPE, json.writeValueAsBytes(tally));
    }

    private io.restassured.response.ValidatableResponse page(String query) {
        return given().accept("text/html")
                .get("/petitions/" + petition + query)
                .then()
                .statusCode(200);
    }
}
