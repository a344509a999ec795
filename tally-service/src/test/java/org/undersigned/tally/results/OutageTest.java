package org.undersigned.tally.results;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;

/** What the database cannot tell, and what is no business of its. */
@QuarkusTest
class OutageTest extends ServiceTest {

    @Test
    void what_cannot_be_read_is_shown_as_of_when_it_could() throws Exception {
        var petition = signed();
        var unseen = signed();
        var before = get(petition, "results.json").jsonPath();
        assertThat(get(petition, "corrections").statusCode()).isEqualTo(200);

        register.execute("alter table correction rename to correction_away");
        try {
            patiently().until(() -> get(petition, "results.json").jsonPath().getString("asOf") != null);
            patiently().until(() -> get(petition, "corrections").jsonPath().getString("asOf") != null);

            assertThat(get(petition, "results.json").jsonPath().<Object>get("days"))
                    .isEqualTo(before.get("days"));
            assertThat(get(petition, "results.csv").asString()).contains("\nas-of,");
            assertThat(get(petition, "breakdowns").statusCode()).isEqualTo(200);
            assertThat(get(petition, "results?lang=en").asString()).contains("cannot be read just now");
            for (var what : new String[] {"results", "results.json", "results.csv", "breakdowns", "corrections"}) {
                var refused = get(unseen, what);
                assertThat(refused.statusCode()).as(what).isEqualTo(503);
                assertThat(refused.header("Retry-After")).as(what).isNotNull();
                assertThat(refused.contentType()).as(what).startsWith("application/problem+json");
            }
        } finally {
            register.execute("alter table correction_away rename to correction");
        }
        patiently().until(() -> get(petition, "results.json").jsonPath().getString("asOf") == null);
        patiently().until(() -> get(unseen, "results").statusCode() == 200);
    }

    @Test
    void months_in_which_there_was_no_petition_are_refused_and_say_so() throws Exception {
        var petition = signed();

        for (var month : new String[] {"february", "2099-01", "2000-12", "2016-13"}) {
            get(petition, "results.json?month=" + month)
                    .then()
                    .statusCode(422)
                    .body("violations[0].field", equalTo("month"));
            get(petition, "results.csv?month=" + month).then().statusCode(422);
        }
    }

    private String signed() throws Exception {
        var petition = intake.petition();
        intake.publish(Sign.person(petition, "a-" + petition, "Ruth Wood").submitted("NONE"));
        countIs(petition, 1);
        return petition;
    }

    private static ConditionFactory patiently() {
        return soon().atMost(Duration.ofSeconds(90));
    }

    private static Response get(String petition, String what) {
        return given().get("/petitions/" + petition + "/" + what);
    }
}
