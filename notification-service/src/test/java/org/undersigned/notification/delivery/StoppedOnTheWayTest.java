package org.undersigned.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.undersigned.notification.Message;
import org.undersigned.notification.Signing;
import org.undersigned.notification.delivery.StubbornServer.Received;
import org.undersigned.notification.delivery.StubbornServer.Verb;
import org.undersigned.notification.strikes.store.ReminderTick;

/** A mail that is in the middle of its dialogue, or waits for the next, when it is no longer wanted or no longer true. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoppedOnTheWayTest extends BeforeStubbornServer {

    private static final String UNWANTED = "select count(*) from supporter where petition = ? and not wants_milestones";

    @Inject
    ReminderTick reminders;

    /** As one click is answered. */
    private record Answered(int status, Instant at) {}

    @ParameterizedTest
    @EnumSource(
            value = Verb.class,
            names = {"RCPT", "DATA"})
    void a_mailing_that_runs_tries_nobody_again_who_has_stopped_it(Verb verb) throws Exception {
        var asha = toldOfTheFirst(signed("Asha Canary"));

        var answered = stopsAll(asha, verb, StubbornServer.TARPIT);
        server.relent();
        server.letGo();
        assertThat(answered.get(90, TimeUnit.SECONDS).status()).isIn(200, 202);

        clock.set(Instant.now().plus(Duration.ofMinutes(2)).toString());
        var mailing = "milestone:" + petition + ":10";
        eventually(() -> assertThat(ledger(mailing)).containsEntry("sending", 0));
        sweep.queue().await().atMost(PATIENCE);
        settled(mailing, "cancelled", 1);
        assertThat(milestonesTo(asha)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Verb.class,
            names = {"RCPT", "DATA"})
    void no_mail_comes_after_the_answer_that_all_is_stopped(Verb verb) throws Exception {
        var asha = toldOfTheFirst(signed("Asha Canary"));

        var answer = stopsAll(asha, verb, StubbornServer.HESITATE);
        server.letGo();

        settled("milestone:" + petition + ":10", "sent", 1);
        var answered = answer.get(90, TimeUnit.SECONDS);
        // Who waits for more than ten seconds is told that one mail may still arrive.
        assertThat(milestonesTo(asha).getLast().at().isBefore(answered.at()) || answered.status() == 202)
                .isTrue();
        milestone(100, 100, Instant.now().plusSeconds(60));
        eventually(() ->
                assertThat(ledger("milestone:" + petition + ":100")).isNotNull().containsEntry("total", 0));
        assertThat(milestonesTo(asha)).hasSize(2);
    }

    @Test
    void a_reminder_that_waits_for_its_next_try_dies_with_its_date() {
        clock.set("2016-02-23T15:00:00Z");
        var asha = signed("Asha Canary");
        confirmedWithoutMail(asha);
        plan("third", "2016-04-26T08:00", "2016-04-28T08:00").statusCode(201);
        settled("strike-planned:" + petition + "/third:0", "sent", 1);
        server.on(Verb.RCPT, to -> to.equals(asha.email()), "450 4.2.0 <{}>: busy");
        clock.set("2016-04-19T08:00:01Z");
        reminders.remind().await().atMost(PATIENCE);
        settled("reminder-week:" + petition + "/third:0", "deferred", 1);

        plan("third", "2016-05-10T08:00", "2016-05-10T17:00").statusCode(200);
        server.relent();
        clock.set("2016-04-19T08:05:00Z");

        settled("strike-moved:" + petition + "/third:1", "sent", 1);
        sweep.queue().await().atMost(PATIENCE);
        settled("reminder-week:" + petition + "/third:0", "cancelled", 1);
        assertThat(server.to(asha.email()))
                .noneMatch(it -> it.headerLines().toString().contains("Feedback-ID: reminder-"));
    }

    @Test
    void a_reminder_whose_moment_passes_while_it_waits_is_not_sent_any_more() {
        clock.set("2016-04-25T12:00:00Z");
        var asha = signed("Asha Canary");
        confirmedWithoutMail(asha);
        server.on(Verb.RCPT, to -> to.equals(asha.email()), "450 4.2.0 <{}>: busy");
        plan("third", "2016-04-26T08:00", "2016-04-26T17:00").statusCode(201);
        clock.set("2016-04-26T06:00:01Z");
        reminders.remind().await().atMost(PATIENCE);
        settled("reminder-morning:" + petition + "/third:0", "deferred", 1);

        server.relent();
        clock.set("2016-04-26T07:00:00Z");
        sweep.queue().await().atMost(PATIENCE);

        settled("reminder-morning:" + petition + "/third:0", "cancelled", 1);
        assertThat(words("reminder-morning:" + petition + "/third:0")).containsExactly("too late");
        assertThat(server.to(asha.email()))
                .noneMatch(it -> it.headerLines().toString().contains("Feedback-ID: reminder-"));
    }

    /** In the middle of the second milestone's dialogue, which the server holds at this verb. */
    private CompletableFuture<Answered> stopsAll(Signing who, Verb verb, String treatment) {
        var link = stop(who);
        server.on(verb, to -> to.equals(who.email()), treatment);
        milestone(10, 10, Instant.now().plusSeconds(60));
        eventually(() -> assertThat(server.held()).isEqualTo(1));
        var answered = oneClick(link);
        eventually(() -> assertThat(tables.count(UNWANTED, petition)).isEqualTo(1));
        return answered;
    }

    private Signing toldOfTheFirst(Signing who) {
        confirmedWithoutMail(who);
        milestone(1, 1, Instant.now().plusSeconds(60));
        settled("milestone:" + petition + ":1", "sent", 1);
        settled("thanks:" + petition, "sent", 1);
        return who;
    }

    private List<Received> milestonesTo(Signing who) {
        return server.to(who.email()).stream()
                .filter(it -> it.raw().contains(":milestone:undersigned"))
                .toList();
    }

    private String stop(Signing who) {
        var header = Message.of(milestonesTo(who).getFirst().raw()).header("List-Unsubscribe");
        return header.substring(header.indexOf("/unsubscribe/"), header.indexOf('>'));
    }

    private static CompletableFuture<Answered> oneClick(String link) {
        return CompletableFuture.supplyAsync(() -> {
            var status = given().multiPart("List-Unsubscribe", "One-Click")
                    .post(link)
                    .statusCode();
            return new Answered(status, Instant.now());
        });
    }
}
