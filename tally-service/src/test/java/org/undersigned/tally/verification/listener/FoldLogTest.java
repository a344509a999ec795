package org.undersigned.tally.verification.listener;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.common.annotation.Identifier;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;
import org.undersigned.tally.verification.Aside;
import org.undersigned.tally.verification.Figures;
import org.undersigned.tally.verification.Folded;
import org.undersigned.tally.verification.Folded.Lack;
import org.undersigned.tally.verification.Folded.Partial;
import org.undersigned.tally.verification.Folded.Whole;
import org.undersigned.tally.verification.Moment;
import org.undersigned.tally.verification.Moment.Stretch;
import org.undersigned.testing.SecretsResource;

@QuarkusTest
class FoldLogTest extends ServiceTest {

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void the_log_folded_from_its_beginning_comes_to_the_live_count() throws Exception {
        var petition = signedByTwenty();

        fold(petition)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("live.online", equalTo(15))
                .body("log.online", equalTo(15))
                .body("log.paper", equalTo(1))
                .body("log.awaiting", equalTo(4))
                .body("events", equalTo(39))
                .body("drift", equalTo(0))
                .body("why", nullValue());
    }

    @Test
    void what_was_driven_again_is_folded_in_when_it_counted() throws Exception {
        var petition = "not-yet-" + UUID.randomUUID();
        var ruth = Sign.person(petition, "ruth-" + petition, "Ruth Wood");
        var early = intake.publish(ruth.submitted("NONE"));
        soon().until(() -> register.number(
                        "select count(*) from quarantine where partition = ? and log_offset = ?",
                        early.partition(),
                        early.offset())
                == 1);
        intake.publish(petition);
        countIs(petition, 0);
        fold(petition).body("drift", equalTo(0)).body("events", equalTo(0));
        // Had the first one counted in its place, this one would have been its repetition.
        intake.publish(ruth.again().submitted());
        soon().ignoreExceptions().until(() -> awaiting(petition) == 1);

        organiser()
                .post("/organiser/quarantine/{partition}/{offset}/again", early.partition(), early.offset())
                .then()
                .statusCode(204);

        fold(petition)
                .body("events", equalTo(2))
                .body("log.online", equalTo(0))
                .body("log.awaiting", equalTo(1))
                .body("drift", equalTo(0));
    }

    @Test
    void what_a_rule_took_out_and_let_in_again_is_folded_in_where_it_was_done() throws Exception {
        var petition = signedByTwenty();
        var removals = "/organiser/petitions/" + petition + "/removals";
        var run = organiser()
                .contentType("application/json")
                .body(Map.of("channel", "web", "description", "A try"))
                .post(removals)
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        soon().until(() -> organiser().get(run).jsonPath().getString("state").equals("DONE"));
        countIs(petition, 1);
        // Who signs again after a rule took them out repeats what it took out.
        intake.publish(Sign.person(petition, "inbox-3" + petition, "Person 3").submitted("NONE"));
        intake.publish(Sign.person(petition, "new-" + petition, "Ruth Wood").submitted("NONE"));
        countIs(petition, 2);
        fold(petition)
                .body("log.online", equalTo(1))
                .body("log.awaiting", equalTo(0))
                .body("drift", equalTo(0));

        organiser().post(run + "/undo").then().statusCode(202);
        soon().until(() -> organiser().get(run).jsonPath().getString("state").equals("UNDONE"));

        fold(petition)
                .body("log.online", equalTo(16))
                .body("log.awaiting", equalTo(4))
                .body("drift", equalTo(0));
    }

    @Test
    void a_count_turned_by_hand_is_not_what_its_log_comes_to() throws Exception {
        var petition = signedByTwenty();
        register.execute("update tally set online = online + 2 where petition = ?", petition);
        try {
            fold(petition)
                    .body("live.online", equalTo(17))
                    .body("log.online", equalTo(15))
                    .body("drift", equalTo(2));
        } finally {
            register.execute("update tally set online = online - 2 where petition = ?", petition);
        }
    }

    @Test
    void a_log_that_was_begun_anew_is_no_measure() throws Exception {
        var petition = signedByTwenty();
        register.execute("update consumed set recreated = true where partition = 0");
        try {
            fold(petition)
                    .body("why", equalTo(Lack.TOO_SHORT.words()))
                    .body("log", nullValue())
                    .body("drift", nullValue());
        } finally {
            register.execute("update consumed set recreated = false where partition = 0");
        }
    }

    @Test
    void more_inboxes_than_fit_are_folded_in_slices_and_come_to_the_same() throws Exception {
        var moment = moment(signedByTwenty());

        assertThat(((Whole) fold(moment, 2)).log()).isEqualTo(new Figures(15, 1, 4));
        assertThat(((Partial) fold(moment, 0)).lack()).isEqualTo(Lack.TOO_MANY);
    }

    @Test
    void it_is_for_organisers_and_for_petitions_there_are() {
        given().get("/organiser/petitions/x/verification/log").then().statusCode(401);
        fold("nobody-has-heard-of-it").statusCode(404);
    }

    private Folded fold(Moment moment, int room) {
        try (var log = new SignatureLog(kafka)) {
            return new LogFold(log, moment, moment.read().getFirst().topicId(), room).fold();
        }
    }

    /** As far as has been read now. */
    private Moment moment(String petition) {
        var read = register.column("select concat_ws(' ', partition, topic_id, next_offset) from consumed").stream()
                .map(row -> row.toString().split(" "))
                .map(row -> new Stretch(Integer.parseInt(row[0]), row[1], false, Long.parseLong(row[2]), Aside.NOTHING))
                .toList();
        return new Moment(petition, 1, Figures.NONE, null, read);
    }

    /** One on paper, one withdrawn, three who have not confirmed. */
    private String signedByTwenty() throws Exception {
        var petition = intake.petition();
        var events = new ArrayList<SignatureEvent>();
        for (int i = 0; i < 19; i++) {
            var person = Sign.person(petition, "inbox-" + i + petition, "Person " + i);
            events.add(person.submitted());
            if (i < 16) {
                events.add(person.confirmed());
            }
            if (i == 0) {
                events.addAll(List.of(person.withdrawn(), person.again().submitted(), person.confirmed()));
            }
        }
        events.add(
                Sign.person(petition, "sheet-" + petition, "Jo Doe").onPaper().submitted());
        intake.publishAll(events);
        countIs(petition, 16);
        soon().until(() -> awaiting(petition) == 4);
        return petition;
    }

    private static RequestSpecification organiser() {
        return given().auth().preemptive().basic("organiser", SecretsResource.organiserPassword());
    }

    private static ValidatableResponse fold(String petition) {
        return organiser()
                .get("/organiser/petitions/{petition}/verification/log", petition)
                .then();
    }
}
