package org.undersigned.notification.mailings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.PetitionEvent.News;
import org.undersigned.notification.Message;
import org.undersigned.notification.ServiceTest;
import org.undersigned.notification.Signing;
import org.undersigned.notification.Tables;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.delivery.store.Sweep;
import org.undersigned.notification.mailings.Courtesy;
import org.undersigned.notification.mailings.QuietHours;
import org.undersigned.tally.events.MilestoneEvent.MilestoneReached;

/** Milestones and news: once, together where they fall together, never at night. */
@QuarkusTest
class WhatCanWaitTest extends ServiceTest {

    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Courtesy PATIENT =
            new Courtesy(new QuietHours(MIDNIGHT, MIDNIGHT), Duration.ofHours(1), Duration.ofHours(24));
    private static final News BALLOT =
            new News("ballot", Instant.EPOCH, "98 per cent for action", "More than *37,000* voted.", null);

    @Inject
    Sweep sweep;

    @Inject
    Tables tables;

    @Inject
    Transactions transactions;

    @Inject
    AgroalDataSource database;

    private Signing asha;

    @BeforeEach
    void a_supporter_who_asked_for_everything() throws SQLException {
        open();
        publishPetition(List.of(BALLOT));
        asha = signed("Asha Rao").wanting("milestones", "news");
        supporter(asha);
        eventually(() -> assertThat(count("select count(*) from supporter where petition = ? and state = 'CONFIRMED'"))
                .isEqualTo(1));
        eventually(() -> assertThat(count("select count(*) from news where petition = ?"))
                .isEqualTo(1));
    }

    @Test
    void news_is_told_once_to_those_who_asked() {
        letter().statusCode(201).body("mails", equalTo(1));
        letter().statusCode(200).body("mails", equalTo(1));

        var mail = mails(asha, 2).getLast();
        assertThat(mail.subject()).startsWith("98 per cent for action – ");
        assertThat(Message.of(mail).text().replaceAll("\\s+", " "))
                .contains("More than 37,000 voted.")
                .contains("asked for news of the campaign");
        assertThat(Message.of(mail).header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void news_that_waits_is_stopped_by_an_organiser() {
        news().open(petition, "ballot").await().atMost(PATIENCE);

        organiser()
                .delete("/organiser/petitions/{slug}/news/ballot/letter", petition)
                .then()
                .statusCode(200)
                .body("mails", equalTo(1));

        assertThat(ledger("news:" + petition + "/ballot")).containsEntry("cancelled", 1);
    }

    @Test
    void what_is_not_on_the_page_is_not_told() {
        organiser()
                .put("/organiser/petitions/{slug}/news/unheard-of/letter", petition)
                .then()
                .statusCode(404);
    }

    @Test
    void of_several_milestones_within_a_day_only_the_highest_is_told() {
        reached(100);
        reached(1000);
        reached(500);
        assertThat(ledger("milestone:" + petition + ":100")).containsEntry("cancelled", 1);
        assertThat(ledger("milestone:" + petition + ":500")).isNull();
        mails(asha, 1);

        anHourLater();

        assertThat(mails(asha, 2).getLast().subject()).startsWith("1,000 signatures");
    }

    @Test
    void news_and_a_milestone_within_an_hour_are_one_letter() {
        reached(100);
        news().open(petition, "ballot").await().atMost(PATIENCE);
        mails(asha, 1);

        anHourLater();

        var text = Message.of(mails(asha, 2).getLast()).text();
        assertThat(text).contains("100 signatures").contains("More than 37,000 voted.");
        var milestone = ledger("milestone:" + petition + ":100");
        var news = ledger("news:" + petition + "/ballot");
        assertThat(List.of(milestone.get("cancelled"), news.get("cancelled"))).containsExactlyInAnyOrder(0, 1);
    }

    /** As a stop leaves it that comes while a mail server puts the letter off. */
    @Test
    void what_a_letter_that_goes_nowhere_would_have_told_besides_is_told_by_itself() {
        reached(100);
        news().open(petition, "ballot").await().atMost(PATIENCE);
        tables.execute("""
                update mail n set state = 'CANCELLED', settled_at = now(), words = 'told in another letter', told_in = m.id
                from mail m join mailing g on g.id = m.mailing
                where g.petition = ? and g.kind = 'MILESTONE' and n.supporter = m.supporter
                    and n.mailing like 'news:%'""", petition);

        tables.execute(
                "update mailing set stopped_at = now(), paused_at = now() where petition = ? and kind = 'MILESTONE'",
                petition);
        sweep.queue().await().atMost(PATIENCE);

        eventually(() -> assertThat(ledger("milestone:" + petition + ":100")).containsEntry("cancelled", 1));
        assertThat(ledger("news:" + petition + "/ballot")).containsEntry("queued", 1);
    }

    @Test
    void news_taken_back_is_not_told_any_more() {
        news().open(petition, "ballot").await().atMost(PATIENCE);

        publishPetition(List.of());

        eventually(() -> assertThat(ledger("news:" + petition + "/ballot")).containsEntry("cancelled", 1));
    }

    private ValidatableResponse letter() {
        return organiser()
                .put("/organiser/petitions/{slug}/news/ballot/letter", petition)
                .then();
    }

    private NewsMailings news() {
        return new NewsMailings(transactions, clock, PATIENT);
    }

    private void reached(long threshold) {
        var event = new MilestoneReached(
                petition, threshold, threshold + 7, threshold, Instant.now().plusSeconds(60));
        new MilestoneMailings(transactions, clock, PATIENT)
                .open(List.of(event))
                .await()
                .atMost(PATIENCE);
    }

    private void anHourLater() {
        clock.set(Instant.now().plus(Duration.ofMinutes(61)).toString());
    }

    private long count(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, petition);
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }
}
