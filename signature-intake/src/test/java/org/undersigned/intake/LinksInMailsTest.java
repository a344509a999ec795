package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LinksInMailsTest extends ServiceTest {

    private String petition;

    @BeforeEach
    void a_petition_of_its_own() {
        petition = Organiser.open();
    }

    @ParameterizedTest
    @CsvSource({
        "confirm, confirm, org.undersigned.signature.confirmed.v1, confirmed",
        "withdraw, withdraw, org.undersigned.signature.withdrawn.v1, withdrawn",
        "notMe, not-me, org.undersigned.signature.withdrawn.v1, not-me"
    })
    void opening_a_link_changes_nothing_and_its_button_does(String link, String door, String type, String done)
            throws Exception {
        var submitted = sign();
        var address = "/" + door + "/" + submitted.at("/links/" + link).asText();

        open(address)
                .then()
                .statusCode(200)
                .body(containsString("junior doctors"))
                .header("Referrer-Policy", "same-origin");
        assertThat(types()).hasSize(1);

        press(address).then().statusCode(303).header("Location", containsString("/petitions/" + petition + "/" + done));
        assertThat(types()).hasSize(2).contains(type);
        assertThat(KafkaLog.about(petition, "signatures"))
                .extracting(ConsumerRecord::key)
                .containsOnly(submitted.get("inbox").asText());
        open("/petitions/" + petition + "/" + done).then().statusCode(200);
    }

    @Test
    void pressing_twice_tells_the_same_event_again() throws Exception {
        var address = "/confirm/" + sign().at("/links/confirm").asText();

        press(address).then().statusCode(303);
        press(address).then().statusCode(303);

        assertThat(KafkaLog.about(petition, "signatures").stream()
                        .map(record ->
                                new String(record.headers().lastHeader("ce_id").value()))
                        .distinct())
                .hasSize(2);
    }

    @Test
    void a_token_at_another_door_or_bent_is_not_found_without_a_hint() throws Exception {
        var token = sign().at("/links/confirm").asText();

        var words = List.of("/withdraw/" + token, "/not-me/" + token, "/confirm/" + token + "A", "/confirm/x").stream()
                .map(address -> press(address).then().statusCode(404).extract().asString())
                .distinct();

        assertThat(words).hasSize(1);
        assertThat(types()).hasSize(1);
    }

    @Test
    void a_confirmation_comes_too_late_a_day_after_the_petition_closed() throws Exception {
        var address = "/confirm/" + sign().at("/links/confirm").asText();
        var closed =
                "{\"title\": \"t\", \"opensAt\": \"2015-11-05T00:00:00Z\", \"closesAt\": \"2016-02-24T09:00:00Z\"}";
        Organiser.put(petition, closed).then().statusCode(200);

        open(address).then().statusCode(410).contentType("text/html");
        press(address).then().statusCode(410);
        assertThat(types()).hasSize(1);
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

    private static Response open(String address) {
        return given().accept("text/html").get(address);
    }

    private static Response press(String address) {
        return given().accept("text/html").redirects().follow(false).post(address);
    }
}
