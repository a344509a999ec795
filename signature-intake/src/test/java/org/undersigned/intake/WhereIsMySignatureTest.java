package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.notification.events.Written;
import org.undersigned.tally.events.Registered;

@QuarkusTest
class WhereIsMySignatureTest extends ServiceTest {

    private static final String AWAITING = """
            {"state": "AWAITING", "submittedAt": "2016-02-06T15:04:05Z", "changedAt": "2016-02-06T15:04:05Z",
             "erased": false, "something": "new"}""";
    private static final String COUNTED = """
            {"state": "COUNTED", "submittedAt": "2016-02-06T15:04:05Z", "countedAt": "2016-02-06T15:20:00Z",
             "changedAt": "2016-02-06T15:20:00Z", "erased": false}""";

    @PlayedNeighbours.Register
    PlayedNeighbours.Neighbour register;

    @PlayedNeighbours.Mails
    PlayedNeighbours.Neighbour mails;

    private String petition;
    private JsonNode submitted;
    private String address;

    @BeforeEach
    void somebody_has_signed() throws Exception {
        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        petition = Organiser.open();
        submitted = sign();
        address = "/signature/" + submitted.at("/links/status").asText();
        register.says(404, "{}");
        mails.says(404, "{}");
    }

    @Test
    void it_tells_in_plain_words_when_it_was_received_and_when_the_mail_was_sent() {
        register.says(200, AWAITING);
        mails.says(200, """
                {"standing": "AWAITING", "unreachable": false,
                 "mail": {"kind": "CONFIRMATION", "state": "SENT", "at": "2016-02-06T15:04:09.123456+00:00"}}""");

        open().then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(containsString("<meta name=\"robots\" content=\"noindex, nofollow\">"))
                .body(containsString("Your signature waits for you"))
                .body(containsString("We sent you a mail about it"))
                .body(containsString("6 February 2016, 15:04"))
                .body(containsString(address + "/confirm\""))
                .body(not(containsString("Jo Doe")));
        assertThat(types()).hasSize(1);
    }

    @Test
    void it_speaks_welsh() {
        register.says(200, COUNTED);

        given().accept("text/html")
                .get(address + "?lang=cy")
                .then()
                .statusCode(200)
                .body(containsString("Mae’ch llofnod yn cyfrif"))
                .body(containsString("6 Chwefror 2016"))
                .body(containsString("/withdraw?lang=cy"))
                .body(not(containsString("Your signature")));
        given().accept("text/html")
                .get(address + "/erase?lang=cy")
                .then()
                .body(allOf(containsString("Dileu fy manylion"), not(containsString("Erase"))));
    }

    @Test
    void once_it_counts_there_is_nothing_to_confirm() {
        register.says(200, COUNTED);

        open().then()
                .body(containsString("Your signature counts"))
                .body(not(containsString("/confirm\"")))
                .body(containsString("/withdraw\""))
                .body(containsString("/erase\""));
    }

    @Test
    void a_repetition_shows_the_signature_it_repeats() throws Exception {
        register.says(200, new String(Beforehand.sample(Registered.TYPE), StandardCharsets.UTF_8));
        mails.says(200, new String(Beforehand.sample(Written.TYPE), StandardCharsets.UTF_8));

        open().then()
                .body(containsString("Your signature counts"))
                .body(containsString("You had signed before"))
                .body(containsString("you are counted once"));
    }

    @Test
    void why_it_was_removed_stands_there_as_text() {
        register.says(200, """
                {"state": "REMOVED", "submittedAt": "2016-02-06T15:04:05Z", "countedAt": "2016-02-06T15:20:00Z",
                 "changedAt": "2016-02-07T10:00:00Z", "why": "Signed from <b>throw-away</b> domains", "erased": false}""");

        open().then()
                .body(containsString("taken out of the count"))
                .body(containsString("Signed from &lt;b&gt;throw-away&lt;/b&gt; domains"));
    }

    @ParameterizedTest
    @CsvSource({
        "confirm, org.undersigned.signature.confirmed.v1, confirmed, Your confirmation is saved",
        "withdraw, org.undersigned.signature.withdrawn.v1, withdrawn, Your withdrawal is saved",
        "erase, org.undersigned.signature.erased.v1, erased, Your wish is saved"
    })
    void a_button_does_what_opening_does_not(String button, String type, String said, String words) {
        open().then().statusCode(200);
        given().accept("text/html").get(address + "/erase").then().statusCode(200);
        assertThat(types()).hasSize(1);

        press(button).then().statusCode(303).header("Location", containsString(address + "?said=" + said));

        assertThat(types()).hasSize(2).contains(type);
        assertThat(KafkaLog.about(petition, "signatures"))
                .allSatisfy(record -> assertThat(record.key())
                        .isEqualTo(submitted.get("inbox").asText()));
        given().accept("text/html").get(address + "?said=" + said).then().body(containsString(words));
        given().accept("text/html").get(address + "?said=nonsense").then().statusCode(200);
    }

    @Test
    void the_page_before_erasing_says_what_goes_where_and_by_when() {
        given().accept("text/html")
                .get(address + "/erase")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("Your name and postcode"))
                .body(containsString("Your email address"))
                .body(containsString("Within a minute"))
                .body(containsString("14 days"))
                .body(containsString("the count stays"));
    }

    @Test
    void while_one_does_not_answer_the_page_says_what_it_cannot_tell_and_its_buttons_work() {
        register.hangs();
        mails.says(200, """
                {"standing": "AWAITING", "unreachable": false,
                 "mail": {"kind": "CONFIRMATION", "state": "SENT", "at": "2016-02-06T15:04:09Z"}}""");
        var page = open();
        page.then()
                .statusCode(200)
                .body(containsString("We cannot tell at the moment whether it counts"))
                .body(containsString("We sent you a mail about it"))
                .body(containsString("/confirm\""));
        assertThat(page.time()).isLessThan(60_000);

        register.says(200, COUNTED);
        mails.says(500, "nonsense");
        open().then()
                .statusCode(200)
                .body(containsString("Your signature counts"))
                .body(containsString("Whether a mail was sent cannot be told"));

        register.says(200, "{\"state\": ");
        open().then().statusCode(200).body(containsString("We cannot tell"));
        register.says(200, "[\"" + "x".repeat(200_000) + "\"]");
        open().then().statusCode(200).body(containsString("We cannot tell"));

        press("withdraw").then().statusCode(303);
        assertThat(types()).contains("org.undersigned.signature.withdrawn.v1");
    }

    @Test
    void however_many_look_while_nobody_answers_everyone_gets_a_page_and_whoever_signs_is_not_kept_waiting()
            throws Exception {
        register.hangs();
        mails.hangs();
        try (var visitors = Executors.newFixedThreadPool(60)) {
            var pages = IntStream.range(0, 120)
                    .mapToObj(i -> visitors.submit(() -> open().statusCode()))
                    .toList();
            var signing = System.nanoTime();
            sign();
            assertThat((System.nanoTime() - signing) / 1_000_000).isLessThan(60_000);
            for (var page : pages) {
                assertThat(page.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void the_others_are_told_the_id_and_the_inbox_and_nothing_else() throws Exception {
        open().then().statusCode(200);

        for (var asked :
                List.of(register.questions().getLast(), mails.questions().getLast())) {
            assertThat(new ObjectMapper().readTree(asked))
                    .isEqualTo(new ObjectMapper()
                            .createObjectNode()
                            .put("id", submitted.get("id").asText())
                            .put("inbox", submitted.get("inbox").asText()));
        }
    }

    @Test
    void a_token_of_another_door_or_a_bent_one_is_not_found_without_a_hint() {
        var confirm = submitted.at("/links/confirm").asText();
        var words = List.of("/signature/" + confirm, address + "A", "/signature/x").stream()
                .flatMap(path -> List.of(
                        given().accept("text/html").get(path),
                        given().accept("text/html").get(path + "/erase"),
                        given().accept("text/html").redirects().follow(false).post(path + "/erase"))
                        .stream())
                .map(answer -> answer.then().statusCode(404).extract().asString())
                .distinct();

        assertThat(words).hasSize(1);
        given().accept("text/html")
                .get("/withdraw/" + submitted.at("/links/status").asText())
                .then()
                .statusCode(404);
        assertThat(types()).hasSize(1);
    }

    @Test
    void another_site_cannot_press() {
        given().header("Origin", "https://elsewhere.example")
                .post(address + "/erase")
                .then()
                .statusCode(403);
        assertThat(types()).hasSize(1);
    }

    @Test
    void what_comes_too_late_has_no_button_and_does_not_count() {
        register.says(200, AWAITING);
        var closed =
                "{\"title\": \"t\", \"opensAt\": \"2015-11-05T00:00:00Z\", \"closesAt\": \"2016-02-24T09:00:00Z\"}";
        Organiser.put(petition, closed).then().statusCode(200);

        open().then().body(containsString("not confirmed in time")).body(not(containsString("/confirm\"")));
        press("confirm").then().statusCode(410);
        press("erase").then().statusCode(303);
    }

    @Test
    void when_its_retention_has_ended_every_page_says_so_and_nothing_can_be_pressed() throws Exception {
        register.says(200, AWAITING);
        retentionHasEnded();

        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> open().then()
                        .statusCode(200)
                        .body(containsString("signatures were kept is over"))
                        .body(not(containsString("<button class=\"button"))));
        press("withdraw").then().statusCode(410).body(containsString("as long as its signatures are kept"));
        press("erase").then().statusCode(410);
        given().accept("text/html").get(address + "/erase").then().statusCode(410);
        given().accept("text/html")
                .get("/petitions/{slug}", petition)
                .then()
                .body(containsString("were kept until 24 March 2016, and are erased"));
        given().accept("text/html")
                .get("/petitions/{slug}?lang=cy", petition)
                .then()
                .body(containsString("tan 24 Mawrth 2016"));
        assertThat(types()).hasSize(1);
    }

    @Test
    void before_it_the_page_says_until_when() {
        given().accept("text/html")
                .get("/petitions/{slug}", petition)
                .then()
                .body(containsString("are kept for 12 months after the petition has closed"));
        Organiser.put(petition, "{\"title\": \"t\", \"closesAt\": \"2116-02-24T09:00:00Z\", \"retention\": \"P1M1D\"}")
                .then()
                .statusCode(200);
        given().accept("text/html")
                .get("/petitions/{slug}", petition)
                .then()
                .body(containsString("are kept until 25 March 2116"));
    }

    /** No organiser can have that in a test's time, for they must give a week's notice. */
    private void retentionHasEnded() throws Exception {
        var json = new ObjectMapper();
        var facts = (ObjectNode)
                json.readTree(KafkaLog.about(petition, "petitions").getLast().value());
        facts.put("closesAt", "2016-02-24T09:00:00Z").put("retention", "P1M").put("keptUntil", "2016-03-24T09:00:00Z");
        facts.put("opensAt", "2015-11-05T00:00:00Z");
        KafkaLog.send("petitions", petition, PetitionPublished.TYPE, json.writeValueAsBytes(facts));
    }

    private JsonNode sign() throws Exception {
        given().contentType("application/json")
                .body(
                        "{\"name\": \"Jo Doe\", \"email\": \"jo@example.org\", \"postcode\": \"TN13 1AA\", \"consent\": true}")
                .post("/petitions/{slug}/signatures", petition)
                .then()
                .statusCode(202);
        return new ObjectMapper()
                .readTree(KafkaLog.about(petition, "signatures").getFirst().value());
    }

    private List<String> types() {
        return KafkaLog.about(petition, "signatures").stream()
                .map(record -> new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .toList();
    }

    private Response open() {
        return given().accept("text/html").get(address);
    }

    private Response press(String button) {
        return given().accept("text/html").redirects().follow(false).post(address + "/" + button);
    }
}
