package org.undersigned.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.notification.Signing;
import org.undersigned.notification.database.Sql;
import org.undersigned.notification.delivery.StubbornServer.Received;
import org.undersigned.notification.delivery.StubbornServer.Verb;
import org.undersigned.notification.mailings.Lane;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StubbornServerTest extends BeforeStubbornServer {

    private static final String ATTEMPTS =
            "select sum(m.attempts) from mail m join mailing g on g.id = m.mailing where g.petition = ?";

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
    void who_is_erased_takes_along_that_their_domain_rests() {
        var domain = UUID.randomUUID() + ".example";
        server.on(Verb.RCPT, to -> to.endsWith(domain), "421 4.7.0 <{}>: slow down");
        var asha = at(domain, signed("Asha Canary"));
        publish(asha);
        eventually(() -> assertThat(tables.thatSay(domain)).containsExactlyInAnyOrder("supporter", "domain_rest"));

        publish(Signing.erased(asha));

        eventually(() -> assertThat(tables.thatSay(domain)).isEmpty());
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

    /** No recipient is named yet: it costs no try, and no domain rests for it. */
    @Test
    void a_server_that_closes_at_the_first_word_is_waited_for() {
        server.on(Verb.MAIL, "421 4.3.2 closing for the night");
        var asha = signed("Asha Canary");
        publish(asha.submitted());
        eventually(() -> assertThat(server.commands()).anyMatch(it -> it.startsWith("MAIL")));
        settled("confirmation:" + petition, "queued", 1);
        assertThat(ledger("confirmation:" + petition)).containsEntry("deferred", 0);
        assertThat(metric("undersigned_mail_stopped")).isZero();

        server.relent();
        clock.set(Instant.now().plus(Duration.ofMinutes(2)).toString());

        settled("confirmation:" + petition, "sent", 1);
        assertThat(server.to(asha.email())).hasSize(1);
        assertThat(tables.count(ATTEMPTS, petition)).isEqualTo(1);
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
}
