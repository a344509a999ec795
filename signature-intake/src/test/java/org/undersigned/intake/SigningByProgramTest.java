package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;

@QuarkusTest
class SigningByProgramTest extends ServiceTest {

    private static final String SIOBHAN = """
            {"name": "Siobhán O’Connor", "email": "Siobhan@Example.org", "postcode": "tn131aa", "occupation": "junior-doctor",
             "updates": ["strikes"], "consent": true}""";

    private static final String KEY = "a-key-of-the-client";

    private String petition;

    @BeforeEach
    void a_petition_of_its_own() {
        petition = Organiser.open();
    }

    @Test
    void accepted_means_that_it_is_in_the_log() throws Exception {
        var id = sign(SIOBHAN)
                .then()
                .statusCode(202)
                .body("status", equalTo("awaiting-confirmation"))
                .extract()
                .path("id");

        var record = onlyRecord();
        var event = new ObjectMapper().readTree(record.value());
        assertThat(event.get("id").asText()).isEqualTo(id);
        assertThat(event.at("/signatory/name").asText()).isEqualTo("Siobhán O’Connor");
        assertThat(event.at("/signatory/postcode").asText()).isEqualTo("TN13 1AA");
        assertThat(record.key()).isEqualTo(event.get("inbox").asText()).hasSize(43);
        assertThat(header(record, "ce_type")).isEqualTo(SignatureSubmitted.TYPE);
        assertThat(header(record, "ce_id")).isEqualTo("submitted:" + id);
        assertThat(header(record, "ce_source")).isEqualTo("/signature-intake");
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
    }

    @Test
    void key_and_headers_say_nothing_of_the_person() {
        sign(SIOBHAN).then().statusCode(202);

        var record = onlyRecord();
        var outside = record.key()
                + Arrays.stream(record.headers().toArray())
                        .map(header -> header.key() + new String(header.value(), StandardCharsets.UTF_8))
                        .toList();
        assertThat(outside)
                .doesNotContainIgnoringCase("siobh")
                .doesNotContain("TN13")
                .doesNotContain("xample.org");
    }

    @Test
    void the_same_key_is_the_same_signature() {
        var first = sign(SIOBHAN, KEY).path("id");
        var second = sign(SIOBHAN, KEY).path("id");

        assertThat(first).isEqualTo(second);
        assertThat(KafkaLog.about(petition, "signatures"))
                .extracting(ConsumerRecord::key)
                .hasSize(2)
                .containsOnly(onlyKey());
    }

    @Test
    void a_new_signatory_and_one_who_signed_before_get_the_same_answer() {
        var first = sign(SIOBHAN);
        var second = sign(SIOBHAN);

        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.path("status").toString()).isEqualTo(first.path("status"));
        assertThat(second.headers().asList()).hasSameSizeAs(first.headers().asList());
    }

    @Test
    void without_confirmation_it_is_accepted_at_once() {
        var slug = Organiser.publish("{\"title\": \"A show of hands\", \"confirmation\": \"NONE\"}");

        given().contentType("application/json")
                .body(SIOBHAN.replace("\"occupation\": \"junior-doctor\",", ""))
                .post("/petitions/{slug}/signatures", slug)
                .then()
                .statusCode(202)
                .body("status", equalTo("accepted"));
    }

    @Test
    void faults_are_told_field_by_field() {
        sign("{\"name\": \"=1+1\", \"email\": \"jo\", \"postcode\": \"\", \"consent\": false}")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", hasItems("name", "email", "postcode", "consent"))
                .body("violations[0].message", containsString("must not begin"));
        assertThat(KafkaLog.about(petition, "signatures")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "Jo\\u202eoD"})
    void a_character_that_no_store_can_keep_is_a_fault_of_its_field(String name) {
        sign(SIOBHAN.replace("Siobhán O’Connor", name))
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("name")));
    }

    @Test
    void what_cannot_be_parsed_is_not_a_fault_of_a_field() {
        sign("{\"name\":").then().statusCode(400).contentType("application/problem+json");
        given().contentType("application/json")
                .body("{\"name\": \"José\"}".getBytes(StandardCharsets.ISO_8859_1))
                .post("/petitions/{slug}/signatures", petition)
                .then()
                .statusCode(400);
    }

    @Test
    void a_body_too_large_or_of_another_kind_is_turned_away() {
        sign("{\"name\": \"" + "a".repeat(70_000) + "\"}").then().statusCode(413);
        given().contentType("application/xml")
                .body("<x/>")
                .post("/petitions/{slug}/signatures", petition)
                .then()
                .statusCode(415);
    }

    @Test
    void there_is_no_signing_what_is_not_there_or_not_open() {
        given().contentType("application/json")
                .body(SIOBHAN)
                .post("/petitions/no-such/signatures")
                .then()
                .statusCode(404);
        signed(
                "{\"title\": \"t\", \"opensAt\": \"2015-11-05T00:00:00Z\", \"closesAt\": \"2016-02-24T09:00:00Z\"}",
                410);
        signed("{\"title\": \"t\", \"opensAt\": \"2115-11-05T00:00:00Z\"}", 403);
    }

    @Test
    void another_site_may_send_only_what_the_petition_allows() {
        from("https://elsewhere.example").then().statusCode(403);
        from("https://bma.example").then().statusCode(202).header("Access-Control-Allow-Origin", "https://bma.example");
        given().header("Sec-Fetch-Site", "cross-site")
                .contentType("application/json")
                .body(SIOBHAN)
                .post("/petitions/{slug}/signatures", petition)
                .then()
                .statusCode(403);
        given().header("Origin", "https://bma.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/petitions/{slug}/signatures", petition)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"));
    }

    private Response from(String origin) {
        return given().header("Origin", origin)
                .contentType("application/json")
                .body(SIOBHAN)
                .post("/petitions/{slug}/signatures", petition);
    }

    private static void signed(String draft, int status) {
        var slug = Organiser.publish(draft);
        given().contentType("application/json")
                .body(SIOBHAN)
                .post("/petitions/{slug}/signatures", slug)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    private Response sign(String body) {
        return given().contentType("application/json").body(body).post("/petitions/{slug}/signatures", petition);
    }

    private Response sign(String body, String key) {
        return given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/petitions/{slug}/signatures", petition);
    }

    private ConsumerRecord<String, byte[]> onlyRecord() {
        var records = KafkaLog.about(petition, "signatures");
        assertThat(records).hasSize(1);
        return records.getFirst();
    }

    private String onlyKey() {
        return KafkaLog.about(petition, "signatures").getFirst().key();
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
