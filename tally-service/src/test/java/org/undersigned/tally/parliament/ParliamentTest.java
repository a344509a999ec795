package org.undersigned.tally.parliament;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;

@QuarkusTest
class ParliamentTest extends ServiceTest {

    @Test
    void what_was_made_for_parliaments_petitions_can_read_ours() throws Exception {
        var petition = intake.petition(10L, 100L);
        intake.publishAll(IntStream.range(0, 6)
                .mapToObj(i -> Sign.person(petition, "inbox-" + i + petition, "Person " + i)
                        .submitted("NONE"))
                .toList());
        countIs(petition, 6);
        breakdownsAreShown(petition);

        given().get("/petitions/{p}.json", petition)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Cache-Control", startsWith("public, max-age=1"))
                .body("links.self", equalTo("http://localhost:8081/petitions/" + petition + ".json"))
                .body("data.type", equalTo("petition"))
                .body("data.id", equalTo(petition))
                .body("data.attributes.action", equalTo("Do not impose the junior doctors' contract"))
                .body("data.attributes.state", equalTo("open"))
                .body("data.attributes.signature_count", equalTo(6))
                .body("data.attributes.opened_at", equalTo("2015-11-05T00:00:00.000Z"))
                .body("data.attributes.closed_at", nullValue())
                .body("data.attributes", hasKey("government_response_at"))
                .body("data.attributes.signatures_by_country[0].name", equalTo("United Kingdom"))
                .body("data.attributes.signatures_by_country[0].code", equalTo("GB"))
                .body("data.attributes.signatures_by_country[0].signature_count", equalTo(6));
        given().get("/petitions/{p}/count.json", petition)
                .then()
                .statusCode(200)
                .body("signature_count", equalTo(6));
        given().get("/petitions/nobody.json").then().statusCode(404).contentType("application/problem+json");
    }
}
