package org.undersigned.tally.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;

@QuarkusTest
class WhereaboutsTest extends ServiceTest {

    private String petition;
    private Sign ruth;

    @BeforeEach
    void somebody() throws Exception {
        petition = intake.petition();
        ruth = Sign.person(petition, Sign.inboxOf("ruth-" + petition), "Ruth Wood");
    }

    @Test
    void a_signature_is_followed_from_waiting_to_withdrawn() throws Exception {
        intake.publish(ruth.submitted());
        stateIs(ruth, "AWAITING");

        intake.publish(ruth.confirmed());
        stateIs(ruth, "COUNTED");
        var counted = ask(ruth).jsonPath();
        assertThat(counted.getString("submittedAt")).isNotNull().endsWith("Z");
        assertThat(counted.getString("countedAt")).isEqualTo(counted.getString("changedAt"));

        intake.publish(ruth.withdrawn());
        stateIs(ruth, "WITHDRAWN");
        assertThat(ask(ruth).jsonPath().getString("why")).isEqualTo("SIGNER");
        assertThat(ask(ruth).header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_repetition_tells_of_the_signature_it_repeats() throws Exception {
        var again = ruth.again();
        intake.publishAll(List.of(ruth.submitted(), ruth.confirmed(), again.submitted()));

        stateIs(again, "DUPLICATE");
        assertThat(ask(again).jsonPath().getString("repeats.state")).isEqualTo("COUNTED");
        assertThat(ask(again).asString()).doesNotContain("Ruth");
    }

    @Test
    void who_found_no_room_in_an_inbox_learns_nothing_of_those_who_did() throws Exception {
        var stranger = Sign.person(petition, ruth.inbox(), "王芳").of("CT14 6AA");
        intake.publishAll(List.of(ruth.submitted(), stranger.submitted()));

        stateIs(stranger, "DUPLICATE");
        assertThat(ask(stranger).jsonPath().getString("repeats")).isNull();
    }

    @Test
    void nothing_can_be_found_out_without_both_the_id_and_the_inbox() throws Exception {
        intake.publish(ruth.submitted());
        stateIs(ruth, "AWAITING");

        var refusals = List.of(
                ask(ruth.id(), Sign.inboxOf("another inbox")),
                ask(UUID.randomUUID(), ruth.inbox()),
                ask(UUID.randomUUID(), "no inbox"));

        assertThat(refusals).extracting(Response::statusCode).containsOnly(404);
        assertThat(refusals.stream().map(Response::asString).distinct()).hasSize(1);
        given().contentType("application/json")
                .body("{}")
                .post("/whereabouts")
                .then()
                .statusCode(404);
        given().get("/whereabouts").then().statusCode(405);
    }

    @Test
    void what_cannot_be_a_question_gets_the_same_answer() {
        var refusals = Stream.of("\0".repeat(43), "", "x", ruth.inbox() + "=")
                .map(other -> ask(UUID.randomUUID().toString(), other))
                .toList();

        assertThat(refusals).extracting(Response::statusCode).containsOnly(404);
        assertThat(ask("1-1-1-1-1", ruth.inbox()).statusCode()).isEqualTo(404);
        assertThat(ask("no id", ruth.inbox()).asString())
                .isEqualTo(refusals.getFirst().asString());
    }

    @Test
    void eight_at_one_instant_all_get_an_answer() throws Exception {
        intake.publish(ruth.submitted());
        stateIs(ruth, "AWAITING");

        try (var askers = Executors.newFixedThreadPool(8)) {
            var answers = IntStream.range(0, 80)
                    .mapToObj(i -> askers.submit(() -> ask(ruth).statusCode()))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void however_many_ask_counting_goes_on() throws Exception {
        intake.publish(ruth.submitted());
        stateIs(ruth, "AWAITING");

        try (var askers = Executors.newFixedThreadPool(40)) {
            var answers = IntStream.range(0, 400)
                    .mapToObj(i -> askers.submit(() -> ask(ruth).statusCode()))
                    .toList();
            intake.publish(ruth.confirmed());
            countIs(petition, 1);
            var statuses = new HashSet<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).contains(200).isSubsetOf(200, 503);
        }
        stateIs(ruth, "COUNTED");
    }

    private void stateIs(Sign who, String state) {
        soon().until(() ->
                ask(who).statusCode() == 200 && state.equals(ask(who).jsonPath().getString("state")));
    }

    private static Response ask(Sign who) {
        return ask(who.id(), who.inbox());
    }

    private static Response ask(UUID id, String inbox) {
        return ask(id.toString(), inbox);
    }

    private static Response ask(String id, String inbox) {
        return given().contentType("application/json")
                .body(Map.of("id", id, "inbox", inbox))
                .post("/whereabouts");
    }
}
