package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.undersigned.testing.FragileKafka;
import org.undersigned.testing.KafkaFaults;
import org.undersigned.testing.SecretsResource;

/** What can happen to a broker short of its end; see {@link KafkaAwayIT} for that. */
@Tag("faults")
@QuarkusIntegrationTest
@TestProfile(KafkaFaultsIT.OnItsOwn.class)
@WithTestResource(FragileKafka.class)
@WithTestResource(SecretsResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(600)
class KafkaFaultsIT {

    private static final Duration RECOVERY = Duration.ofSeconds(180);

    /**
     * 2 s are promised and 1.5 s waited, where Kafka's own patience is 8 s. A machine that does much else is late with any
     * one answer, hardly with all of them: the quickest shows whose patience it was.
     */
    private static final long SOON = 5_000;

    private static final long AT_LAST = 60_000;

    /** A profile of its own is an application of its own. */
    public static class OnItsOwn extends AsInEarnest {}

    KafkaFaults kafka;

    @TestHTTPResource
    URI service;

    private String petition;

    @BeforeEach
    void everything_is_well() {
        await().atMost(RECOVERY).untilAsserted(() -> ready(200));
        petition = Organiser.open();
        // Its way to the broker may just have been mended, or be new.
        recovers();
    }

    @AfterEach
    void mend() {
        kafka.mend();
    }

    @Test
    void a_broker_that_stands_still() {
        outage(kafka::pause, kafka::mend);
    }

    @Test
    void a_line_on_which_nothing_moves_any_more() {
        outage(kafka.line()::hold, kafka::mend);
    }

    @Test
    void a_line_that_is_cut() {
        outage(kafka.line()::cut, kafka::mend);
    }

    @Test
    void a_broker_far_away_is_waited_for() {
        kafka.line().delay(Duration.ofMillis(150));

        await().atMost(RECOVERY).untilAsserted(() -> {
            var answer = sign("far");
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.time()).isGreaterThanOrEqualTo(300);
        });
    }

    @Test
    void a_crowd_in_an_outage_is_answered_and_leaves_nothing_behind() throws Exception {
        var crowd = new Rush(service, petition, 1_000);
        crowd.sign(2_000);
        long before = KeptHeap.bytes();
        kafka.pause();
        var answers = crowd.sign(8_000);
        long during = KeptHeap.bytes();
        kafka.mend();

        assertThat(answers.statuses()).containsOnlyKeys(503);
        assertThat(answers.withoutRetryAfter()).isZero();
        assertThat(answers.quickest()).isLessThan(Duration.ofMillis(SOON));
        assertThat(answers.slowest()).isLessThan(Duration.ofMillis(AT_LAST));
        assertThat(during - before).isLessThan(64_000_000);
        recovers();
    }

    private void outage(Runnable begin, Runnable end) {
        begin.run();
        var refused = Stream.generate(() -> sign("same")).limit(4).toList();
        refused.forEach(KafkaFaultsIT::isRefused);
        assertThat(refused.stream().mapToLong(Response::time).min().orElseThrow())
                .isLessThan(SOON);
        keepsWhatWasTyped();
        ready(200);
        end.run();
        recovers();
        // What was refused and got there later is the same submission as the one that was sent again.
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(sign("same").statusCode()).isEqualTo(202));
    }

    private static void isRefused(Response response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(Integer.parseInt(response.header("Retry-After"))).isBetween(1, 5);
        assertThat(response.time()).isLessThan(AT_LAST);
    }

    private void keepsWhatWasTyped() {
        given().accept("text/html")
                .formParams(Map.of("name", "Jo Doe", "email", "jo@example.org", "postcode", "TN13 1AA"))
                .formParam("consent", "true")
                .formParam("updates", List.of("strikes"))
                .formParam("idempotencyKey", "of-this-page")
                .post("/petitions/{slug}/signatures", petition)
                .then()
                .statusCode(503)
                .body(containsString("value=\"Jo Doe\""))
                .body(containsString("value=\"strikes\" checked"))
                .body(containsString("value=\"of-this-page\""));
    }

    private void recovers() {
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(sign("after").statusCode()).isEqualTo(202));
    }

    private Response sign(String key) {
        return given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Rush.SIGNATURE)
                .post("/petitions/{slug}/signatures", petition);
    }

    private static void ready(int status) {
        given().get("/q/health/ready").then().statusCode(status);
    }
}
