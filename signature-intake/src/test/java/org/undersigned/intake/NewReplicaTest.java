package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.strikes.StrikeDate.Status;
import org.undersigned.intake.strikes.Strikes;

@QuarkusTest
class NewReplicaTest extends ServiceTest {

    private static final Instant BEFORE_THE_STRIKE = Instant.parse("2016-03-24T00:00:00Z");

    @Inject
    Strikes strikes;

    @BeforeEach
    void is_ready() {
        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void once_ready_it_shows_what_was_published_before_it_started() {
        given().accept("text/html")
                .get("/petitions/junior-doctors")
                .then()
                .statusCode(200)
                .body(containsString("Do not impose the junior doctors"))
                .body(containsString("Closed at 00:00 on 1 June 2016"));
    }

    @Test
    void it_shows_the_count_that_the_tally_tells() {
        given().accept("text/html")
                .get("/petitions/junior-doctors")
                .then()
                .body(containsString(">10,420</undersigned-counter>"))
                .body(containsString("<strong>10,000</strong> <span class=\"muted\">on 6 February 2016</span>"))
                .body(
                        containsString(
                                "<strong class=\"missing\">39,580</strong> more to reach <strong class=\"next-goal\">50,000</strong>"));
    }

    @Test
    void it_knows_strikes_as_they_stand_and_hears_of_changes() throws Exception {
        assertThat(strikes.ahead("junior-doctors", BEFORE_THE_STRIKE))
                .singleElement()
                .satisfies(date -> assertThat(date.status()).isEqualTo(Status.MOVED));

        var type = "org.undersigned.strike.cancelled.v1";
        KafkaLog.send("strikes", "junior-doctors/2016-04-26", type, Beforehand.sample(type));

        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(strikes.ahead("junior-doctors", BEFORE_THE_STRIKE))
                        .singleElement()
                        .satisfies(date -> assertThat(date.isCancelled()).isTrue()));
    }

    @Test
    void it_says_how_far_behind_it_is() {
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("undersigned_following_behind{topic=\"petitions\"} 0.0"))
                .body(containsString("undersigned_following_behind{topic=\"strikes\"}"))
                .body(containsString("undersigned_following_behind{topic=\"tallies\"}"));
    }

    @Test
    void it_describes_itself() {
        given().get("/q/openapi").then().statusCode(200).body(containsString("/petitions/{slug}/signatures"));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/started").then().statusCode(200);
    }
}
