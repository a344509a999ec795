package org.undersigned.notification.supporters;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.notification.Log;
import org.undersigned.notification.Message;
import org.undersigned.notification.ServiceTest;
import org.undersigned.notification.Signing;
import org.undersigned.tally.events.CorrectionEvent;
import org.undersigned.tally.events.CorrectionEvent.SignatureRemoved;
import org.undersigned.testing.InboxResource;

@QuarkusTest
class SigningMailsTest extends ServiceTest {

    @BeforeEach
    void a_petition() {
        open();
    }

    @Test
    void the_confirmation_arrives_once_however_often_the_event_does() {
        var asha = signed("Asha Rao");
        var submitted = asha.submitted();

        publish(submitted, submitted, submitted, asha.as("Jo Rao").submitted(), submitted);

        mails(asha, 2);
        // Written down once the server has taken it, which is when the inbox has it.
        eventually(() -> assertThat(ledger("confirmation:" + petition))
                .containsEntry("total", 2)
                .containsEntry("sent", 2));
    }

    @Test
    void it_says_what_for_and_carries_its_links() {
        var asha = signed("Asha <b>Rao</b>");
        var submitted = asha.submitted();

        publish(submitted);

        var mail = Message.of(mails(asha, 1).getFirst());
        assertThat(mail.text())
                .contains("http://localhost:8080/confirm/confirm-" + submitted.id())
                .contains("http://localhost:8080/not-me/notme-" + submitted.id())
                .contains("Do not impose the junior doctors’ contract")
                .contains("Dear Asha <b>Rao</b>,");
        assertThat(mail.html()).contains("Asha &lt;b&gt;Rao&lt;/b&gt;").doesNotContain("<b>");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("List-Unsubscribe")).isNull();
        assertThat(mail.header("Message-ID")).doesNotContainIgnoringCase("asha");
    }

    @Test
    void no_header_can_be_made_by_a_name_or_a_title() {
        var asha = signed("Asha\r\nBcc: all@example.org");

        publish(asha.submitted(), Signing.confirmed(asha.submitted()));

        var mail = Message.of(
                mails(new Signing(petition, asha.inbox(), "", "", null, ""), 1).getFirst());
        assertThat(mail.header("Bcc")).isNull();
    }

    @Test
    void signing_again_gets_the_link_again_and_after_confirming_a_word_that_all_is_well() {
        var asha = signed("Asha Rao");
        var again = asha.submitted();
        publish(asha.submitted(), again);
        mails(asha, 2);

        publish(Signing.confirmed(again), asha.submitted());

        var last = mails(asha, 3).getLast();
        assertThat(last.subject()).startsWith("You have already signed");
        assertThat(Message.of(last).text()).contains("/withdraw/").contains("/not-me/");
    }

    @Test
    void a_third_person_of_an_inbox_learns_nothing_of_the_others() {
        var asha = signed("Asha Rao");
        publish(
                asha.submitted(),
                asha.as("Jo Rao").submitted(),
                asha.as("Max Moritz").submitted());

        var last = mails(asha, 3).stream()
                .filter(mail -> mail.subject().startsWith("This address has already signed"))
                .findFirst()
                .orElseThrow();
        assertThat(last.raw()).doesNotContain("Asha").doesNotContain("Jo Rao").doesNotContain("Moritz");
    }

    @Test
    void where_no_confirmation_is_needed_there_is_a_word_of_thanks() {
        var asha = signed("Asha Rao").withoutConfirmation();

        publish(asha.submitted());

        assertThat(mails(asha, 1).getFirst().subject()).startsWith("Thank you for signing");
        assertThat(ledger("thanks:" + petition)).containsEntry("total", 0);
    }

    @Test
    void who_has_confirmed_is_thanked_once_with_the_page_to_pass_on() {
        var asha = signed("Asha Rao");
        var submitted = supporter(asha);

        publish(Signing.confirmed(submitted), submitted, Signing.confirmed(submitted));

        eventually(() -> assertThat(ledger("thanks:" + petition))
                .containsEntry("total", 1)
                .containsEntry("sent", 1));
        var thanks = InboxResource.inbox().mailsTo(asha.email()).getLast();
        assertThat(thanks.subject()).startsWith("Thank you for signing");
        assertThat(Message.of(thanks).text())
                .contains("http://localhost:8080/petitions/" + petition)
                .contains("/withdraw/");
        mails(asha, 1);
    }

    @Test
    void where_strikes_are_ahead_the_letter_with_their_dates_says_thanks_too() {
        plan("third", "2099-04-26T08:00", "2099-04-26T17:00").statusCode(201);
        var asha = signed("Asha Rao");

        supporter(asha);

        assertThat(Message.of(mails(asha, 2).getLast()).text())
                .contains("Your signature counts.")
                .contains("http://localhost:8080/petitions/" + petition);
        assertThat(ledger("thanks:" + petition)).containsEntry("total", 0);
    }

    @Test
    void of_three_milestones_at_once_the_highest_is_told_once() {
        var asha = signed("Asha Rao");
        var uninterested = signed("Jo Lee").wanting("strikes");
        supporter(asha);
        supporter(uninterested);
        var reached = Instant.now().plusSeconds(60);

        milestone(10, 1000, reached);
        milestone(100, 1000, reached);
        milestone(1000, 1000, reached);
        milestone(1000, 1000, reached);

        var mail = mails(asha, 2).getLast();
        assertThat(mail.subject()).startsWith("1,000 signatures");
        assertThat(Message.of(mail).text()).contains("1,007");
        assertThat(Message.of(mail).header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        mails(uninterested, 1);
    }

    @Test
    void a_confirmation_from_before_the_milestone_that_is_read_after_it_is_told_too() {
        var asha = signed("Asha Rao");
        milestone(1, 1, Instant.now().plusSeconds(60));
        eventually(() -> assertThat(ledger("milestone:" + petition + ":1")).isNotNull());

        supporter(asha);

        assertThat(mails(asha, 2).getLast().subject()).startsWith("The first signature is in");
    }

    @Test
    void a_confirmation_from_after_the_milestone_is_not() {
        var asha = signed("Asha Rao");
        milestone(1, 1, Instant.now().minusSeconds(60));
        eventually(() -> assertThat(ledger("milestone:" + petition + ":1")).isNotNull());

        var submitted = supporter(asha);
        publish(asha.submitted());

        mails(asha, 2);
        assertThat(ledger("milestone:" + petition + ":1")).containsEntry("total", 0);
        assertThat(submitted.id()).isNotNull();
    }

    @Test
    void who_withdrew_or_was_removed_or_erased_hears_nothing_more() {
        var withdrawn = signed("Asha Rao");
        var removed = signed("Jo Lee");
        var erased = signed("Max Moritz");
        publish(Signing.withdrawn(supporter(withdrawn)));
        publish(Signing.erased(supporter(erased)));
        var struckOff = supporter(removed);
        correct(struckOff);
        eventually(() -> assertThat(standing(struckOff)).isEqualTo("REMOVED"));
        var witness = signed("Witness");
        supporter(witness);
        publish(witness.submitted());
        mails(witness, 2);
        eventually(() -> {
            milestone(5, 5, Instant.now().plusSeconds(60));
            assertThat(ledger("milestone:" + petition + ":5")).isNotNull();
        });

        mails(witness, 3);
        mails(withdrawn, 1);
        mails(removed, 1);
        mails(erased, 1);
    }

    @Test
    void what_cannot_be_read_is_put_aside_and_the_rest_goes_on() {
        var asha = signed("Asha Rao");
        Log.publish(
                SignatureEvent.TOPIC,
                asha.inbox(),
                SignatureSubmitted.TYPE,
                "{\"id\":".getBytes(StandardCharsets.UTF_8));
        Log.publish(
                SignatureEvent.TOPIC,
                asha.inbox(),
                "org.undersigned.unheard.of.v9",
                "{}".getBytes(StandardCharsets.UTF_8));
        Log.publish(SignatureEvent.TOPIC, asha.inbox(), SignatureSubmitted.TYPE, null);
        // Readable, but of no use: what happens is decided only when it is applied.
        Log.publish(
                SignatureEvent.TOPIC,
                asha.inbox(),
                SignatureSubmitted.TYPE,
                ("{\"id\":\"" + UUID.randomUUID() + "\",\"petition\":\"" + petition + "\"}")
                        .getBytes(StandardCharsets.UTF_8));

        Log.publish(SignatureEvent.TOPIC, asha.inbox() + "\0", "\0", "{}".getBytes(StandardCharsets.UTF_8));

        publish(asha.submitted());

        mails(asha, 1);
        var reasons = organiser()
                .get("/organiser/quarantine")
                .then()
                .extract()
                .jsonPath()
                .getList("reason");
        assertThat(reasons.toString())
                .contains("not JSON of its type")
                .contains("of no type we know")
                .contains("without a value")
                .contains("refused");
    }

    @Test
    void organisers_have_to_say_who_they_are() {
        given().get("/organiser/mailings").then().statusCode(401);
        given().get("/organiser/quarantine").then().statusCode(401);
        organiser()
                .accept("text/html")
                .get("/organiser/mailings")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    private static void correct(SignatureSubmitted it) {
        Log.publish(
                CorrectionEvent.TOPIC,
                it.inbox(),
                new SignatureRemoved(it.id(), it.petition(), it.inbox(), "RULE", "for the test"));
    }
}
