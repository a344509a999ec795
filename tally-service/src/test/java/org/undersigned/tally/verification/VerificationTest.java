package org.undersigned.tally.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.regex.Pattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;
import org.undersigned.testing.SecretsResource;

@QuarkusTest
class VerificationTest extends ServiceTest {

    private static final Pattern DRIFT = Pattern.compile("(?m)^undersigned_tally_drift (\\S+)$");

    @Test
    void what_is_counted_live_is_what_the_register_holds() throws Exception {
        var petition = signedByThree();

        verify(petition)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("live.online", equalTo(1))
                .body("live.paper", equalTo(1))
                .body("live.awaiting", equalTo(1))
                .body("register.online", equalTo(1))
                .body("register.paper", equalTo(1))
                .body("register.awaiting", equalTo(1))
                .body("quarters.online", equalTo(1))
                .body("quarters.paper", equalTo(1))
                .body("cellsAstray", equalTo(0))
                .body("drift", equalTo(0));
    }

    @Test
    void a_petition_nobody_has_signed_agrees_with_itself() throws Exception {
        var petition = intake.petition();
        countIs(petition, 0);

        verify(petition).then().statusCode(200).body("drift", equalTo(0)).body("register.online", equalTo(0));
    }

    @Test
    void a_count_that_somebody_has_turned_by_hand_is_found_out_and_told() throws Exception {
        var petition = signedByThree();
        // What the gauge says may be of a test that came before.
        soon().until(() -> drift() == driftOfAll());
        double before = drift();
        register.execute("update tally set online = online + 2 where petition = ?", petition);
        try {
            verify(petition)
                    .then()
                    .body("live.online", equalTo(3))
                    .body("register.online", equalTo(1))
                    // Two more than the register holds, and two more than ever came.
                    .body("drift", equalTo(4));

            soon().until(() -> drift() == before + 4);
        } finally {
            register.execute("update tally set online = online - 2 where petition = ?", petition);
        }
        soon().until(() -> drift() == before);
    }

    @Test
    void a_cell_that_somebody_has_turned_by_hand_is_found_out_and_told() throws Exception {
        var petition = signedByThree();
        // What the gauge says may be of a test that came before.
        soon().until(() -> drift() == driftOfAll());
        double before = drift();
        var turn = "update tally_part set online = online + ? where petition = ? and kind = 'country' and cell = 'GB'";
        register.execute(turn, 3, petition);

        verify(petition).then().body("cellsAstray", equalTo(3)).body("drift", equalTo(3));

        register.execute(turn, -3, petition);
        verify(petition).then().body("drift", equalTo(0));
        soon().until(() -> drift() == before);
    }

    /** The only damage that is ever repaired: what this test does by hand. */
    @Test
    void a_damaged_count_is_set_to_what_the_register_holds_and_everybody_can_read_that_it_was() throws Exception {
        var petition = signedByThree();
        var version = tally(petition).getLong("version");
        register.execute("update tally set online = online + 2, paper = 0, awaiting = 7 where petition = ?", petition);
        register.execute("update tally_quarter set paper = paper + 5 where petition = ?", petition);
        register.execute("delete from tally_part where petition = ? and kind = 'channel'", petition);

        repair(petition)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("found.live.online", equalTo(3))
                .body("now.live.online", equalTo(1))
                .body("now.live.paper", equalTo(1))
                .body("now.live.awaiting", equalTo(1))
                .body("now.quarters.paper", equalTo(1))
                .body("now.cellsAstray", equalTo(0))
                .body("now.drift", equalTo(0));

        verify(petition).then().body("drift", equalTo(0));
        // The number that is shown was never wrong, so only the version tells that the mended one has come.
        soon().until(() -> tally(petition).getLong("version") > version);
        countIs(petition, 2);
        given().get("/petitions/{petition}/corrections", petition)
                .then()
                .body("corrections.reason", equalTo(List.of("REPAIR", "REPAIR")))
                .body("fallen.online", equalTo(-2))
                .body("restored.paper", equalTo(1));
        repair(petition).then().statusCode(200).body("found.drift", equalTo(0));
        given().get("/petitions/{petition}/corrections", petition).then().body("corrections.size()", equalTo(2));
    }

    @Test
    void it_is_for_organisers_and_for_petitions_there_are() {
        given().get("/organiser/petitions/x/verification").then().statusCode(401);
        given().post("/organiser/petitions/x/verification/repair").then().statusCode(401);
        verify("nobody-has-heard-of-it").then().statusCode(404);
        repair("nobody-has-heard-of-it").then().statusCode(404);
        verify("*").then().statusCode(404);
    }

    private static double driftOfAll() {
        return organiser().get("/organiser/verification").jsonPath().getList("drift", Long.class).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Of all petitions, as found when they were last looked at. */
    private static double drift() {
        var metric = DRIFT.matcher(given().get("/q/metrics").asString());
        assertThat(metric.find()).isTrue();
        return Double.parseDouble(metric.group(1));
    }

    /** One online, one on paper, and one who has not confirmed. */
    private String signedByThree() throws Exception {
        var petition = intake.petition();
        intake.publish(Sign.person(petition, "a-" + petition, "Ruth Wood").submitted("NONE"));
        intake.publish(
                Sign.person(petition, "b-" + petition, "Jo Doe").onPaper().submitted());
        intake.publish(Sign.person(petition, "c-" + petition, "Al Ray").submitted());
        countIs(petition, 2);
        soon().until(() -> awaiting(petition) == 1);
        return petition;
    }

    private static Response verify(String petition) {
        return organiser().get("/organiser/petitions/{petition}/verification", petition);
    }

    private static RequestSpecification organiser() {
        return given().auth().preemptive().basic("organiser", SecretsResource.organiserPassword());
    }

    private static Response repair(String petition) {
        return given().auth()
                .preemptive()
                .basic("organiser", SecretsResource.organiserPassword())
                .post("/organiser/petitions/{petition}/verification/repair", petition);
    }
}
