package org.undersigned.notification.supporters;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.notification.Log;
import org.undersigned.notification.Message;
import org.undersigned.notification.ServiceTest;
import org.undersigned.notification.Signing;
import org.undersigned.tally.events.CorrectionEvent;
import org.undersigned.tally.events.CorrectionEvent.SignatureRemoved;
import org.undersigned.tally.events.CorrectionEvent.SignatureRestored;

@QuarkusTest
class WhereaboutsTest extends ServiceTest {

    private Signing asha;

    @BeforeEach
    void a_petition() {
        open();
        asha = signed("Asha Rao");
    }

    @Test
    void it_is_told_when_the_confirmation_was_sent_and_that_it_was_confirmed() {
        var submitted = asha.submitted();
        publish(submitted);
        mails(asha, 1);

        eventually(() -> assertThat(told(submitted).getString("mail.state")).isEqualTo("SENT"));
        assertThat(told(submitted).getString("mail.kind")).isEqualTo("CONFIRMATION");
        assertThat(Instant.parse(told(submitted).getString("mail.at"))).isBefore(Instant.now());
        assertThat(told(submitted).getString("standing")).isEqualTo("AWAITING");
        assertThat(ask(submitted.id(), submitted.inbox()).asString()).doesNotContain("Asha", "@");

        publish(Signing.confirmed(submitted));
        eventually(() -> assertThat(told(submitted).getString("standing")).isEqualTo("CONFIRMED"));
    }

    @Test
    void whom_the_register_struck_off_and_let_in_again_is_written_to_again() {
        var submitted = supporter(asha);
        correct(submitted, new SignatureRemoved(submitted.id(), petition, submitted.inbox(), "RULE", "for the test"));
        eventually(() -> assertThat(told(submitted).getString("standing")).isEqualTo("REMOVED"));

        correct(submitted, new SignatureRestored(submitted.id(), petition, submitted.inbox(), "for the test"));

        eventually(() -> assertThat(told(submitted).getString("standing")).isEqualTo("CONFIRMED"));
        milestone(1, 1, Instant.now().plusSeconds(60));
        mails(asha, 2);
    }

    @Test
    void whom_the_register_struck_off_is_told_that_signing_again_changes_nothing() {
        var submitted = supporter(asha);
        correct(submitted, new SignatureRemoved(submitted.id(), petition, submitted.inbox(), "RULE", "for the test"));
        eventually(() -> assertThat(told(submitted).getString("standing")).isEqualTo("REMOVED"));

        var again = asha.submitted();
        publish(again);

        var mail = mails(asha, 2).getLast();
        assertThat(mail.subject()).startsWith("This address has already signed");
        assertThat(Message.of(mail).token("signature")).isEqualTo(again.links().status());
        assertThat(told(submitted).getString("standing")).isEqualTo("REMOVED");
    }

    private static void correct(SignatureSubmitted it, CorrectionEvent correction) {
        Log.publish(CorrectionEvent.TOPIC, it.inbox(), correction);
    }

    @Test
    void a_repetition_has_a_mail_of_its_own() {
        var submitted = supporter(asha);
        var again = asha.submitted();
        publish(again);
        mails(asha, 2);

        eventually(() -> assertThat(told(again).getString("mail.kind")).isEqualTo("ALREADY_SIGNED"));
        assertThat(told(submitted).getString("mail.kind")).isEqualTo("CONFIRMATION");
    }

    @Test
    void nothing_can_be_found_out_without_both_the_id_and_the_inbox() {
        var submitted = asha.submitted();
        publish(submitted);
        mails(asha, 1);

        var refusals = List.of(
                ask(submitted.id(), Signing.by(petition, "Another").inbox()),
                ask(UUID.randomUUID(), submitted.inbox()),
                ask(UUID.randomUUID(), "no inbox"));

        assertThat(refusals).extracting(Response::statusCode).containsOnly(404);
        assertThat(refusals.stream().map(Response::asString).distinct()).hasSize(1);
        given().contentType("application/json")
                .body("{}")
                .post("/whereabouts")
                .then()
                .statusCode(404);
    }

    @Test
    void what_cannot_be_a_question_gets_the_same_answer() {
        var refusals = Stream.of("\0".repeat(43), "", "x", asha.inbox() + "=")
                .map(other -> ask(UUID.randomUUID().toString(), other))
                .toList();

        assertThat(refusals).extracting(Response::statusCode).containsOnly(404);
        assertThat(ask("1-1-1-1-1", asha.inbox()).statusCode()).isEqualTo(404);
        assertThat(ask("no id", asha.inbox()).asString())
                .isEqualTo(refusals.getFirst().asString());
    }

    @Test
    void every_mail_leads_to_the_page_that_tells_it_and_a_later_one_to_the_later_signature() {
        var first = supporter(asha);
        var again = asha.submitted();
        publish(again);
        milestone(1, 1, Instant.now().plusSeconds(60));

        var links = mails(asha, 3).stream().map(mail -> Message.of(mail).token("signature"));
        assertThat(links.distinct())
                .containsExactlyInAnyOrder(first.links().status(), again.links().status());
        assertThat(Message.of(mails(asha, 3).getFirst()).html()).contains("Where is my signature?");
    }

    private static JsonPath told(SignatureSubmitted it) {
        var answer = ask(it.id(), it.inbox());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return answer.jsonPath();
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
