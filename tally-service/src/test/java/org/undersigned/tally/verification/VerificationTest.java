package org.undersigned.tally.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.regex.Pattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
        double before = drift();
        var turn = "update tally_part set online = online + ? where petition = ? and kind = 'country' and cell = 'GB'";
        register.execute(turn, 3, petition);

        verify(petition).then().body("cellsAstray", equalTo(3)).body("drift", equalTo(3));

        register.execute(turn, -3, petition);
        verify(petition).then().body("drift", equalTo(0));
        soon().until(() -> drift() == before);
    }

    @Test
    void it_is_for_organisers_and_for_petitions_there_are() {
        given().get("/organiser/petitions/x/verification").then().statusCode(401);
        verify("nobody-has-heard-of-it").then().statusCode(404);
        verify("*").then().statusCode(404);
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
        soon().until(() -> tally(petition).getLong("awaitingConfirmation") == 1);
        return petition;
    }

    private static Response verify(String petition) {
        return given().auth()
                .preemptive()
                .basic("organiser", SecretsResource.organiserPassword())
                .get("/organiser/petitions/{petition}/verification", petition);
    }
}
