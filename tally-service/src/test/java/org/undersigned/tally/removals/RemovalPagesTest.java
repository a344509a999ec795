package org.undersigned.tally.removals;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;
import org.undersigned.testing.SecretsResource;

@QuarkusTest
class RemovalPagesTest extends ServiceTest {

    @Test
    void without_script_a_rule_is_tried_run_looked_at_and_undone() throws Exception {
        var petition = intake.petition();
        intake.publish(
                Sign.person(petition, "a-" + petition, "Ruth <b>Wood</b>").submitted("NONE"));
        countIs(petition, 1);
        var page = "/organiser/petitions/" + petition + "/removals.html";
        assertThat(organiser().get(page).asString()).contains("None yet.");

        var tried = organiser().formParam("country", "gb").post(page + "/preview");
        assertThat(tried.asString())
                .contains("would take out 1 signature<", "Ruth &lt;b&gt;Wood&lt;/b&gt;", "value=\"gb\"");
        assertThat(tried.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(signatures(petition)).isEqualTo(1);

        var run = organiser()
                .formParam("country", "gb")
                .formParam("description", "Not from here")
                .formParam("domain", "")
                .post(page);
        assertThat(run.statusCode()).isEqualTo(303);
        var progress = run.header("Location").replaceFirst("^https?://[^/]+", "");
        soon().until(() -> organiser().get(progress).asString().contains("DONE"));
        countIs(petition, 0);
        assertThat(organiser().get(page).asString()).contains("Not from here", "DONE");

        organiser().post(progress + "/undo").then().statusCode(303);
        soon().until(() -> organiser().get(progress).asString().contains("UNDONE"));
        countIs(petition, 1);
    }

    @Test
    void what_is_wrong_stands_beside_its_field() throws Exception {
        var petition = intake.petition();
        countIs(petition, 0);
        var page = organiser()
                .formParam("domain", "*")
                .formParam("signals", "honeypot, fast")
                .post("/organiser/petitions/" + petition + "/removals.html");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString())
                .contains("is no pattern of a mail domain", "is missing: the public", "value=\"honeypot, fast\"");
    }

    @Test
    void of_a_petition_that_is_not_there_there_is_no_page() {
        var page = "/organiser/petitions/nobody-has-heard-of-it/removals";

        organiser().get(page + ".html").then().statusCode(404);
        organiser()
                .formParam("country", "gb")
                .post(page + ".html/preview")
                .then()
                .statusCode(404);
        organiser().get(page).then().statusCode(404);
        organiser()
                .contentType("application/json")
                .body("{\"country\": \"GB\"}")
                .post(page + "/preview")
                .then()
                .statusCode(404);
    }

    private static RequestSpecification organiser() {
        return given().redirects()
                .follow(false)
                .auth()
                .preemptive()
                .basic("organiser", SecretsResource.organiserPassword());
    }
}
