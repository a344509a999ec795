package org.undersigned.tally.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;

@QuarkusTest
class LiveTest extends ServiceTest {

    @TestHTTPResource("/")
    URI home;

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    void the_count_can_be_cached_and_asked_for_only_when_it_changed() throws Exception {
        var petition = opened();
        var tag = given().get("/petitions/{p}/tally", petition)
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("public, max-age=1"))
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .body("petition", equalTo(petition))
                .body("signatures", equalTo(0))
                .body("milestones[0].threshold", equalTo(10))
                .body("$", not(hasKey("days")))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag)
                .get("/petitions/{p}/tally", petition)
                .then()
                .statusCode(304);
    }

    @Test
    void an_unknown_petition_is_a_problem_everywhere() {
        Stream.of("tally", "tally.svg", "tally/stream")
                .forEach(what -> given().get("/petitions/nobody/" + what)
                        .then()
                        .statusCode(404)
                        .contentType("application/problem+json")
                        .body("status", equalTo(404)));
    }

    @Test
    void a_viewer_sees_the_newest_value_first_and_then_every_move_without_asking() throws Exception {
        var petition = opened();
        var stream = open(petition);
        soon().until(() -> lines.contains("event: tally"));
        assertThat(stream.headers().firstValue("content-type")).hasValue("text/event-stream;charset=UTF-8");
        assertThat(lines.getFirst()).startsWith("retry: ");

        intake.publish(Sign.person(petition, "ruth" + petition, "Ruth Wood").submitted("NONE"));

        soon().until(() -> lines.stream().anyMatch(line -> line.contains("\"signatures\":1")));
        assertThat(versions()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_surge_reaches_viewers_at_most_four_times_a_second_and_never_backwards() throws Exception {
        var petition = opened();
        open(petition);
        soon().until(() -> !values().isEmpty());
        var began = System.nanoTime();

        for (int wave = 0; wave < 20; wave++) {
            var from = wave * 50;
            intake.publishAll(IntStream.range(from, from + 50)
                    .mapToObj(i -> Sign.person(petition, "inbox-" + i + petition, "Person " + i)
                            .submitted("NONE"))
                    .toList());
        }
        soon().until(() -> values().getLast() == 1000);

        var seconds = (System.nanoTime() - began) / 1e9;
        assertThat(values()).isSorted();
        assertThat((double) values().size()).isLessThanOrEqualTo(4 * seconds + 3);
    }

    @Test
    void a_badge_is_drawn_as_its_address_says_and_each_has_a_tag_of_its_own() throws Exception {
        var petition = opened();
        var plain = given().get("/petitions/{p}/tally.svg", petition).header("ETag");
        var welsh = given().get("/petitions/{p}/tally.svg?style=bar&theme=dark&lang=cy", petition)
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("public, max-age=1"))
                .body(containsString("0 o lofnodion"))
                .body(containsString("10 arall i gyrraedd 10"))
                .body(containsString("#1a2029"))
                .extract()
                .header("ETag");

        assertThat(welsh).isNotEqualTo(plain);
        given().header("If-None-Match", welsh)
                .get("/petitions/{p}/tally.svg?style=bar&theme=dark&lang=cy", petition)
                .then()
                .statusCode(304);
        given().get("/petitions/{p}/tally.svg?style=large&theme=auto", petition)
                .then()
                .body(containsString("prefers-color-scheme:dark"))
                .body(containsString("<title>0 signatures – Do not impose the junior doctors&#39; contract</title>"));
    }

    @Test
    void a_badge_that_there_is_not_is_a_problem_that_names_what_is_wrong() throws Exception {
        given().get("/petitions/{p}/tally.svg?style=round&lang=fr&utm_source=mail", opened())
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", equalTo(List.of("style", "lang")))
                .body("violations[0].message", equalTo("One of flat, large, bar"));
    }

    @Test
    void the_badge_says_the_count_in_words_for_who_cannot_see_it() throws Exception {
        given().get("/petitions/{p}/tally.svg", opened())
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("aria-label=\"0 signatures – "));
    }

    @Test
    void the_widget_is_small_and_open_to_any_page() {
        given().get("/widget/counter.js")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Content-Type", containsString("javascript"))
                .body(containsString("undersigned-counter"));
        assertThat(given().get("/widget/counter.js").asByteArray().length).isLessThanOrEqualTo(6 * 1024);
    }

    @Test
    void it_says_how_it_is_and_how_far_behind() {
        Stream.of("started", "ready", "live")
                .forEach(state -> given().get("/q/health/" + state).then().statusCode(200));
        given().get("/q/metrics").then().body(containsString("undersigned_signatures_behind_seconds"));
        given().get("/q/openapi").then().body(containsString("/petitions/{petition}/tally"));
    }

    @Test
    void its_script_is_not_sent_again_to_who_has_it() {
        var tag = given().get("/widget/counter.js").header("ETag");

        given().header("If-None-Match", tag).get("/widget/counter.js").then().statusCode(304);
    }

    private String opened() throws Exception {
        var petition = intake.petition(10L, 100L);
        countIs(petition, 0);
        return petition;
    }

    private HttpResponse<Stream<String>> open(String petition) throws Exception {
        var request = HttpRequest.newBuilder(home.resolve("/petitions/" + petition + "/tally/stream"))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
        Thread.ofVirtual().start(() -> response.body().forEach(lines::add));
        return response;
    }

    private List<Long> versions() {
        return lines.stream()
                .filter(line -> line.startsWith("id: "))
                .map(line -> Long.valueOf(line.substring(4)))
                .toList();
    }

    private List<Long> values() {
        return lines.stream()
                .filter(line -> line.startsWith("data: "))
                .map(line -> json(line.substring(6)).get("signatures").asLong())
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
