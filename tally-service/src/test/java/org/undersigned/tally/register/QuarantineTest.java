package org.undersigned.tally.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;
import org.undersigned.testing.SecretsResource;

/** Thousands may lie there after a petition was published late; an organiser gets through them. */
@QuarkusTest
class QuarantineTest extends ServiceTest {

    private static final int MANY = 450;
    private static final String UNKNOWN = "unknown petition";

    private final String late = "late-" + UUID.randomUUID();

    @Test
    void all_of_a_petition_are_leafed_through_and_driven_again_batch_by_batch() throws Exception {
        setApart(MANY);
        assertThat(pile().getInt("records")).isEqualTo(MANY);
        assertThat(leafed()).hasSize(MANY);
        assertThat(drivenAgain("stillPoison")).isEqualTo(MANY);

        intake.publish(late);
        countIs(late, 0);

        assertThat(drivenAgain("counted")).isEqualTo(MANY);
        countIs(late, MANY);
        assertThat(leafed()).isEmpty();
    }

    @Test
    void what_never_will_count_is_dismissed_with_a_note_and_goes_but_for_its_row() throws Exception {
        setApart(3);
        var first = listed("").getInt("[0].partition") + "/" + listed("").getInt("[0].offset");
        dismiss("/organiser/quarantine/" + first + "/dismiss", " ")
                .statusCode(422)
                .body("violations[0].field", equalTo("note"));

        dismiss("/organiser/quarantine/" + first + "/dismiss", "A test of ours").statusCode(204);
        dismiss("/organiser/quarantine/" + first + "/dismiss", "Once more").statusCode(404);
        dismiss("/organiser/quarantine/dismiss?petition=" + late + "&reason=" + UNKNOWN, "Nobody knows it")
                .statusCode(200)
                .body("dismissed", equalTo(2))
                .body("more", equalTo(false));

        assertThat(listed("").getList("$")).isEmpty();
        assertThat(listed("&dismissed=true").getList("note"))
                .containsExactlyInAnyOrder("A test of ours", "Nobody knows it", "Nobody knows it");
        assertThat(register.number("select count(payload) from quarantine where petition = ?", late))
                .isZero();
        organiser().post("/organiser/quarantine/" + first + "/again").then().statusCode(409);
    }

    @Test
    void without_a_script_a_pile_is_looked_at_driven_again_and_dismissed() throws Exception {
        setApart(2);
        var page = "/organiser/quarantine.html";
        assertThat(organiser().get(page).asString()).contains(late, UNKNOWN);
        assertThat(organiser()
                        .get(page + "?petition=" + late + "&reason=" + UNKNOWN)
                        .asString())
                .contains("Drive them again");

        assertThat(form().post(page + "/again").asString()).contains("0 count now, 2 still cannot.");
        assertThat(form().formParam("note", "").post(page + "/dismiss").statusCode())
                .isEqualTo(422);
        var dismissed = form().formParam("note", "Nobody knows it").post(page + "/dismiss");

        assertThat(dismissed.asString()).contains("2 dismissed.", "Nothing of these is left.");
        assertThat(dismissed.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(organiser().get(page).asString()).doesNotContain(late);
        assertThat(organiser().get("/organiser/quarantine?after=nowhere").statusCode())
                .isEqualTo(422);
    }

    private void setApart(int records) throws Exception {
        intake.publishAll(IntStream.range(0, records)
                .mapToObj(i ->
                        Sign.person(late, "inbox-" + i + late, "Person " + i).submitted("NONE"))
                .toList());
        soon().atMost(Duration.ofSeconds(90))
                .until(() -> register.number("select count(*) from quarantine where petition = ?", late) == records);
    }

    /** From page to page by the link that programs follow. */
    private HashSet<String> leafed() {
        var seen = new HashSet<String>();
        var after = "";
        while (true) {
            var page = listed(after);
            var partitions = page.getList("partition");
            var offsets = page.getList("offset");
            IntStream.range(0, offsets.size()).forEach(i -> seen.add(partitions.get(i) + "-" + offsets.get(i)));
            if (offsets.size() < 200) {
                return seen;
            }
            after = "&after=" + partitions.getLast() + "-" + offsets.getLast();
        }
    }

    private long drivenAgain(String outcome) {
        long sum = 0;
        var after = "";
        while (after != null) {
            var driven = organiser().post("/organiser/quarantine/again?petition=" + late + "&after=" + after);
            var progress = driven.jsonPath();
            sum += progress.getLong(outcome);
            after = progress.getString("next");
            assertThat(driven.statusCode()).isEqualTo(after == null ? 200 : 202);
        }
        return sum;
    }

    private JsonPath pile() {
        var piles = organiser().get("/organiser/quarantine/piles").jsonPath();
        piles.setRootPath("find { it.petition == '" + late + "' }");
        return piles;
    }

    private JsonPath listed(String more) {
        return organiser()
                .get("/organiser/quarantine?petition=" + late + "&reason=" + UNKNOWN + more)
                .jsonPath();
    }

    private static ValidatableResponse dismiss(String address, String note) {
        return organiser()
                .contentType(ContentType.JSON)
                .body("{\"note\": \"" + note + "\"}")
                .post(address)
                .then();
    }

    private RequestSpecification form() {
        return organiser().formParam("petition", late).formParam("reason", UNKNOWN);
    }

    private static RequestSpecification organiser() {
        return given().auth().preemptive().basic("organiser", SecretsResource.organiserPassword());
    }
}
