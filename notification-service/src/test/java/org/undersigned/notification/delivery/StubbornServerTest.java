package org.undersigned.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.undersigned.intake.events.PetitionEvent;
import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.intake.events.SignatureEvent.Signatory;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.notification.Journal;
import org.undersigned.notification.Log;
import org.undersigned.notification.Signing;
import org.undersigned.notification.Tables;
import org.undersigned.notification.TopicsOfOthers;
import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.delivery.StubbornServer.Received;
import org.undersigned.notification.delivery.StubbornServer.Verb;
import org.undersigned.notification.delivery.store.Sweep;
import org.undersigned.notification.mailings.Lane;
import org.undersigned.testing.KafkaResource;
import org.undersigned.testing.PostgresResource;
import org.undersigned.testing.SecretsResource;

@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(SecretsResource.class)
@WithTestResource(TopicsOfOthers.class)
@WithTestResource(StubbornPort.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StubbornServerTest extends Journal {

    @Inject
    Transactions transactions;

    @Inject
    Ledger ledger;

    @Inject
    Instance<Post> posts;

    @Inject
    Sweep sweep;

    @Inject
    Tables tables;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler ear = new Ear(lines);
    private StubbornServer server;

    @BeforeEach
    void a_petition_and_a_server() {
        Logger.getLogger("").addHandler(ear);
        open();
        server = StubbornServer.start(StubbornPort.port());
    }

    @AfterEach
    void nothing_personal_was_logged() {
        server.close();
        Logger.getLogger("").removeHandler(ear);
        assertThat(lines).noneMatch(line -> line.contains("example.org") || line.contains("Canary"));
    }

    @Test
    void while_the_server_is_away_mail_waits_and_then_goes_once() {
        publish(signed("Ruth Canary").submitted());
        settled("confirmation:" + petition, "sent", 1);
        server.close();
        var asha = signed("Asha Canary");
        publish(asha.submitted());
        eventually(() -> assertThat(ledger("confirmation:" + petition)).containsEntry("total", 2));

        server = StubbornServer.start(StubbornPort.port());

        eventually(() -> assertThat(server.to(asha.email())).hasSize(1));
        settled("confirmation:" + petition, "sent", 2);
    }

    @Test
    void an_address_that_does_not_exist_is_written_to_once() {
        var nobody = signed("Nobody Canary");
        publish(nobody.submitted());
        settled("confirmation:" + petition, "failed", 1);

        publish(nobody.submitted());

        eventually(() -> assertThat(ledger("confirm-again:" + petition)).isNotNull());
        sweep.queue().await().atMost(PATIENCE);
        settled("confirm-again:" + petition, "cancelled", 1);
        assertThat(words("confirmation:" + petition)).containsExactly("550 5.1.1 <address>: no such user");
    }

    @Test
    void a_refused_text_has_failed_with_the_servers_words() {
        publish(signed("Refused Canary").submitted());

        settled("confirmation:" + petition, "failed", 1);
        assertThat(words("confirmation:" + petition)).containsExactly("554 5.7.1 not this text");
    }

    @Test
    void what_is_put_off_is_tried_again_after_a_minute() {
        var later = signed("Later Canary");
        publish(later.submitted());
        eventually(() -> assertThat(server.hasSeen(later.email())).isTrue());
        settled("confirmation:" + petition, "queued", 1);
        assertThat(server.to(later.email())).isEmpty();

        clock.set(Instant.now().plus(Duration.ofMinutes(2)).toString());

        settled("confirmation:" + petition, "sent", 1);
    }

    @Test
    void a_confirmation_without_an_answer_goes_once_more_under_the_same_id_and_not_a_third_time() {
        var silent = signed("Silent Canary");
        publish(silent.submitted());
        eventually(() -> assertThat(server.to(silent.email())).hasSize(1));
        settled("confirmation:" + petition, "queued", 1);

        clock.set(Instant.now().plus(Duration.ofMinutes(2)).toString());

        settled("confirmation:" + petition, "ambiguous", 1);
        assertThat(server.to(silent.email())).hasSize(2);
        assertThat(server.to(silent.email()).stream().map(Received::messageId).distinct())
                .hasSize(1);
    }

    @Test
    void a_replica_that_dies_in_an_attempt_leaves_a_confirmation_that_goes_once_more() {
        var asha = signed("Asha Canary");
        publish(asha.submitted());
        settled("confirmation:" + petition, "sent", 1);

        leave("ATTEMPTING", "confirmation:" + petition);
        sweep.leases().await().atMost(PATIENCE);
        settled("confirmation:" + petition, "sent", 1);
        assertThat(server.to(asha.email())).hasSize(2);

        leave("ATTEMPTING", "confirmation:" + petition);
        sweep.leases().await().atMost(PATIENCE);
        settled("confirmation:" + petition, "ambiguous", 1);
        assertThat(server.to(asha.email())).hasSize(2);
    }

    @Test
    void what_a_dead_replica_had_only_claimed_is_taken_by_another() {
        var asha = signed("Asha Canary");
        publish(asha.submitted());
        settled("confirmation:" + petition, "sent", 1);

        leave("CLAIMED", "confirmation:" + petition);
        sweep.leases().await().atMost(PATIENCE);

        settled("confirmation:" + petition, "sent", 1);
        assertThat(server.to(asha.email())).hasSize(2);
    }

    @Test
    void a_replica_that_wakes_up_late_may_not_send_what_is_no_longer_its_own() {
        publish(signed("Asha Canary").submitted());
        settled("confirmation:" + petition, "sent", 1);
        var claim = leave("CLAIMED", "confirmation:" + petition);

        assertThat(ledger.turn(Lane.CONFIRMATIONS, List.of(), List.of(claim))).isEmpty();
    }

    @Test
    void two_replicas_send_each_mail_once() throws InterruptedException {
        var pause = new Pause(Duration.ofSeconds(1), Duration.ofSeconds(1));
        var second = new LaneWork(Lane.CONFIRMATIONS, 4, ledger, posts::get, clock, pause);
        second.start();
        var signers =
                IntStream.range(0, 80).mapToObj(i -> signed("Asha Canary " + i)).toList();

        signers.forEach(it -> publish(it.submitted()));

        settled("confirmation:" + petition, "sent", 80);
        second.close();
        second.finish(PATIENCE);
        assertThat(signers).allSatisfy(it -> assertThat(server.to(it.email())).hasSize(1));
    }

    @Test
    void a_letter_to_all_without_an_answer_is_not_sent_again() {
        var silent = signed("Silent Canary");
        confirmedWithoutMail(silent);

        milestone(1, 1, Instant.now().plusSeconds(60));

        settled("milestone:" + petition + ":1", "ambiguous", 1);
    }

    @Test
    void a_domain_that_asks_to_be_left_alone_is_left_alone_and_others_are_not() {
        var domain = UUID.randomUUID() + ".example";
        server.on(Verb.RCPT, to -> to.endsWith(domain), "421 4.7.0 <{}>: slow down");
        var first = at(domain, signed("Asha Canary"));
        var second = at(domain, signed("Bethan Canary"));
        publish(first);
        eventually(() -> assertThat(server.hasSeen(email(first))).isTrue());
        settled("confirmation:" + petition, "deferred", 1);

        publish(second);
        var elsewhere = signed("Ruth Canary");
        publish(elsewhere.submitted());

        settled("confirmation:" + petition, "sent", 1);
        assertThat(server.to(elsewhere.email())).hasSize(1);
        assertThat(server.hasSeen(email(second))).isFalse();
        server.relent();
        clock.set(Instant.now().plus(Duration.ofMinutes(2)).toString());
        settled("confirmation:" + petition, "sent", 3);
        clock.set(Instant.now().plus(Duration.ofHours(2)).toString());
        sweep.queue().await().atMost(PATIENCE);
        assertThat(tables.thatSay(domain)).containsExactly("supporter");
    }

    @Test
    void a_tarpit_holds_some_couriers_and_others_mail_flows() {
        var tarpit = UUID.randomUUID() + ".example";
        server.on(Verb.RCPT, to -> to.endsWith(tarpit), StubbornServer.TARPIT);
        IntStream.range(0, 30).forEach(i -> publish(at(tarpit, signed("Slow Canary " + i))));
        eventually(() -> assertThat(server.held()).isEqualTo(12));

        var others = IntStream.range(0, 5).mapToObj(i -> signed("Asha Canary")).toList();
        others.forEach(it -> publish(it.submitted()));

        others.forEach(it -> eventually(() -> assertThat(server.to(it.email())).hasSize(1)));
        assertThat(server.held()).isEqualTo(12);
        server.relent();
        server.letGo();
        eventually(() -> assertThat(ledger("confirmation:" + petition)).containsEntry("deferred", 12));
    }

    /** One a second after a burst of five, however many replicas claim. */
    @Test
    void a_domain_with_a_rate_is_not_overrun_by_two_replicas() throws InterruptedException {
        var pause = new Pause(Duration.ofSeconds(1), Duration.ofSeconds(1));
        var second = new LaneWork(Lane.CONFIRMATIONS, 4, ledger, posts::get, clock, pause);
        second.start();
        var begun = Instant.now();

        IntStream.range(0, 10).forEach(i -> publish(at("rated.example", signed("Asha Canary"))));

        settled("confirmation:" + petition, "sent", 10);
        second.close();
        second.finish(PATIENCE);
        var arrived = server.received().stream()
                .filter(it -> it.to().endsWith("@rated.example"))
                .map(Received::at)
                .sorted()
                .toList();
        assertThat(arrived).hasSize(10);
        assertThat(Duration.between(begun, arrived.getLast())).isGreaterThan(Duration.ofMillis(4900));
    }

    @Test
    void a_login_that_is_refused_stops_everything_until_it_is_right_and_costs_no_try() {
        server.close();
        server = StubbornServer.start(StubbornPort.port()).on(Verb.AUTH, "535 5.7.8 who are you");
        var asha = signed("Asha Canary");
        publish(asha.submitted());
        eventually(() -> assertThat(metric("undersigned_mail_stopped")).isEqualTo(1));
        eventually(() -> assertThat(server.commands())
                .filteredOn(it -> it.startsWith("AUTH"))
                .hasSizeGreaterThan(1));
        settled("confirmation:" + petition, "queued", 1);
        assertThat(ledger("confirmation:" + petition)).containsEntry("deferred", 0);

        server.relent();

        settled("confirmation:" + petition, "sent", 1);
        eventually(() -> assertThat(metric("undersigned_mail_stopped")).isZero());
        assertThat(lines).filteredOn(it -> it.contains("does not admit us")).hasSize(1);
    }

    @Test
    void a_sender_that_is_refused_stops_everything_too() {
        server.on(Verb.MAIL, "550 5.7.1 this sender is not yours");
        publish(signed("Asha Canary").submitted());
        eventually(() -> assertThat(metric("undersigned_mail_stopped")).isEqualTo(1));

        server.relent();

        settled("confirmation:" + petition, "sent", 1);
        assertThat(ledger("confirmation:" + petition)).containsEntry("failed", 0);
    }

    @Test
    void a_text_that_is_refused_too_often_is_sent_no_further_until_somebody_says_so() {
        IntStream.range(0, 30)
                .forEach(i ->
                        publish(signed("Refused Canary").withoutConfirmation().submitted()));
        settled("welcome:" + petition, "failed", 30);
        assertThat(ledger("welcome:" + petition)).containsEntry("pausedAt", null);
        var mailing = "milestone:" + petition + ":1";

        milestone(1, 1, Instant.now().plusSeconds(60));

        eventually(() -> assertThat(ledger(mailing))
                .isNotNull()
                .containsEntry("sending", 0)
                .containsEntry("pausedWhy", "The text was refused: 554 5.7.1 not this text"));
        assertThat((int) ledger(mailing).get("failed")).isBetween(3, 29);
        var refused = (int) ledger(mailing).get("failed");
        server.relent();
        organiser().delete("/organiser/mailings/{id}/pause", mailing).then().statusCode(204);
        settled(mailing, "sent", 30 - refused);
        organiser().delete("/organiser/mailings/none/pause").then().statusCode(404);
    }

    @Test
    void a_mail_is_signed_so_that_nobody_can_change_how_to_stop_it() throws Exception {
        var mail = milestoneTo(signed("Asha Canary"));

        assertThat(Signatures.check(mail.raw(), StubbornPort.publicKey())).isTrue();
        var other = mail.raw().replace("List-Unsubscribe: <", "List-Unsubscribe: <https://elsewhere.example/?");
        assertThat(other).isNotEqualTo(mail.raw());
        assertThat(Signatures.check(other, StubbornPort.publicKey())).isFalse();
        var second = "List-Unsubscribe: <https://elsewhere.example/>\r\n" + mail.raw();
        assertThat(Signatures.check(second, StubbornPort.publicKey())).isFalse();
    }

    @Test
    void a_mail_says_what_it_is_and_whence_it_came_and_nothing_of_the_recipient() {
        var mail = milestoneTo(signed("Asha Canary"));

        assertThat(mail.headerLines())
                .contains(
                        "Auto-Submitted: auto-generated",
                        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
                        "List-Id: <" + petition + ".petitions.undersigned.example>")
                .anyMatch(it -> it.startsWith("Feedback-ID: milestone-" + petition.substring(0, 20)))
                .anyMatch(it -> it.startsWith("From: Undersigned <petitions@undersigned.example>"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
        assertThat(mail.from()).matches("petitions\\+[0-9a-f]{40}@undersigned\\.example");
        assertThat(mail.messageId()).endsWith("@undersigned.example>");
        assertThat(mail.headerLines())
                .filteredOn(it -> !it.startsWith("To:"))
                .noneMatch(it -> it.contains("Asha") || it.contains("asha"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asha@example.org\r\nRCPT TO:<bcc@example.org>",
                "asha@example.org>\r\nDATA\r\nBcc: bcc@example.org",
                "asha@example.org\nBcc: bcc@example.org",
                "asha@example.org, bcc@example.org",
                "<asha@example.org>, <bcc@example.org>",
                "asha bcc@example.org",
                "friends: asha@example.org, bcc@example.org;"
            })
    void no_address_can_add_another(String address) {
        publish(addressed(signed("Asha Canary").submitted(), address));

        settled("confirmation:" + petition, "failed", 1);
        assertThat(words("confirmation:" + petition)).containsExactly("553 5.1.3 the address cannot be written to");
        assertThat(server.commands()).noneMatch(it -> it.contains("bcc@example.org") || it.contains("<asha@"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asha\r\nBcc: bcc@example.net",
                "Asha\nBcc: bcc@example.net\n\nAnother text",
                "Asha%0d%0aBcc: bcc@example.net",
                "Asha\u2028Bcc: bcc@example.net",
                "Asha\r\n.\r\nMAIL FROM:<bcc@example.net>",
                "Asha =?UTF-8?Q?=0D=0ABcc:_bcc@example.net?="
            })
    void no_name_and_no_title_can_add_a_header(String evil) {
        open("Do not impose it " + evil);
        var asha = new Signing(petition, signed("asha").inbox(), "TN13 1AA", evil, List.of("strikes"), "EMAIL");

        publish(asha.submitted());

        eventually(() -> assertThat(server.to(asha.email())).hasSize(1));
        var mail = server.to(asha.email()).getFirst();
        assertThat(mail.headerLines())
                .filteredOn(it -> !it.startsWith(" ") && !it.startsWith("\t"))
                .extracting(it -> it.substring(0, it.indexOf(':')))
                .containsExactlyInAnyOrder(
                        "DKIM-Signature",
                        "Date",
                        "From",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Auto-Submitted",
                        "List-Id",
                        "Feedback-ID");
        assertThat(server.to(asha.email())).hasSize(1);
        assertThat(server.commands()).noneMatch(it -> it.contains("bcc@"));
    }

    private Received milestoneTo(Signing who) {
        confirmedWithoutMail(who);
        milestone(1, 1, Instant.now().plusSeconds(60));
        settled("milestone:" + petition + ":1", "sent", 1);
        return server.to(who.email()).stream()
                .filter(it -> it.raw().contains("\r\nFeedback-ID: milestone-"))
                .findFirst()
                .orElseThrow();
    }

    private void open(String title) {
        Log.publish(
                PetitionEvent.TOPIC,
                petition,
                new PetitionPublished(
                        petition,
                        petition,
                        title,
                        "",
                        Instant.EPOCH,
                        null,
                        "Europe/London",
                        "EMAIL",
                        List.of(1L),
                        List.of(),
                        List.of(),
                        List.of(),
                        "en"));
        eventually(() -> assertThat(tables.thatSay(title)).contains("petition"));
    }

    // A machine may be slow.
    protected static void eventually(ThrowingRunnable check) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).untilAsserted(check);
    }

    private static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private static SignatureSubmitted at(String domain, Signing who) {
        return addressed(who.submitted(), who.inbox() + "@" + domain);
    }

    private static String email(SignatureSubmitted it) {
        return it.signatory().email();
    }

    private static SignatureSubmitted addressed(SignatureSubmitted it, String email) {
        var who = it.signatory();
        return new SignatureSubmitted(
                it.id(),
                it.petition(),
                it.campaign(),
                it.inbox(),
                it.household(),
                it.person(),
                new Signatory(who.name(), email, who.postcode(), who.country(), null),
                it.updates(),
                it.consent(),
                it.locale(),
                it.channel(),
                it.confirmation(),
                null,
                List.of(),
                it.links(),
                null);
    }

    private SignatureSubmitted confirmedWithoutMail(Signing who) {
        var submitted = who.submitted();
        publish(Signing.confirmed(submitted), submitted);
        eventually(() -> assertThat(ledger("confirmation:" + petition)).containsEntry("total", 1));
        return submitted;
    }

    private void settled(String mailing, String state, int count) {
        eventually(() -> assertThat(ledger(mailing))
                .isNotNull()
                .containsEntry(state, count)
                .containsEntry("sending", 0));
    }

    private List<String> words(String mailing) {
        return transactions.await(session -> Sql.of("select words from mail where mailing = :mailing")
                .with("mailing", mailing)
                .read(session, Words.class)
                .map(rows -> rows.stream().map(Words::words).toList()));
    }

    /** As a replica leaves a mail whose process was killed. */
    private Claimed leave(String state, String mailing) {
        return transactions
                .await(session -> Sql.of("""
                                update mail set state = :state, claim = gen_random_uuid(), settled_at = null,
                                    lease_until = now() - interval '1 second'
                                where mailing = :mailing returning id, claim""")
                        .with("state", state)
                        .with("mailing", mailing)
                        .read(session, Claimed.class))
                .getFirst();
    }

    record Words(String words) {}

    private static final class Ear extends Handler {
        private final List<String> lines;

        private Ear(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord entry) {
            var parameters = entry.getParameters() == null ? List.of() : List.of(entry.getParameters());
            lines.add(entry.getMessage() + parameters + entry.getThrown());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing to free.
        }
    }
}
