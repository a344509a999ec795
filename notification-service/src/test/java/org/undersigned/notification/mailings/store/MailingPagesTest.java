package org.undersigned.notification.mailings.store;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.PetitionEvent.News;
import org.undersigned.notification.Message;
import org.undersigned.notification.ServiceTest;
import org.undersigned.notification.Signing;
import org.undersigned.notification.Tables;
import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.delivery.Claimed;
import org.undersigned.notification.delivery.Ledger;
import org.undersigned.notification.mailings.Courtesy;
import org.undersigned.notification.mailings.Lane;
import org.undersigned.notification.mailings.QuietHours;
import org.undersigned.testing.InboxResource;

/** What organisers see of mailings, and what their buttons do. */
@QuarkusTest
class MailingPagesTest extends ServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Courtesy PATIENT = new Courtesy(
            new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT), Duration.ofHours(1), Duration.ofHours(24));
    private static final News BALLOT =
            new News("ballot", Instant.EPOCH, "98 per cent for action", "More than *37,000* voted.", null);

    @Inject
    Transactions transactions;

    @Inject
    Ledger ledger;

    @Inject
    Tables tables;

    private Signing asha;
    private String news;

    @BeforeEach
    void a_supporter_who_asked_for_news() {
        open();
        publishPetition(List.of(BALLOT));
        asha = signed("Asha Rao").wanting("strikes", "news");
        supporter(asha);
        eventually(() -> assertThat(tables.count("select count(*) from news where petition = ?", petition))
                .isEqualTo(1));
        news = "news:" + petition + "/ballot";
    }

    @Test
    void news_waits_for_an_organiser_who_looks_at_it_and_starts_it() {
        organiser()
                .accept("application/json")
                .get("/organiser/mailings?started=false")
                .then()
                .body("mailing", hasItem(news));
        look(news)
                .body("stage", equalTo("NOT_STARTED"))
                .body("audience", hasItem("It would go to 1 person now."))
                .body("progress.total", equalTo(0));
        page(news).body(containsString("<button>Start it</button>")).body(containsString("98 per cent for action"));
        mails(asha, 1);

        press(news, "start").statusCode(303);
        press(news, "start").statusCode(303);

        assertThat(mails(asha, 2).getLast().subject()).startsWith("98 per cent for action – ");
        look(news).body("progress.total", equalTo(1));
    }

    @Test
    void its_text_is_shown_as_it_looks_in_both_languages_and_runs_no_script() {
        organiser()
                .get("/organiser/mailings/{m}/letter.html?language=cy", news)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("; sandbox;"))
                .header("Content-Security-Policy", not(containsString("script-src")))
                .body(containsString("<html lang=\"cy\">"))
                .body(containsString("Jo Bloggs"));
        organiser()
                .get("/organiser/mailings/{m}/letter.txt", news)
                .then()
                .statusCode(200)
                .body(containsString("More than 37,000 voted."));
        page(news)
                .header("Content-Security-Policy", containsString("frame-src 'self'"))
                .body(containsString("sandbox=\"\""))
                .body(containsString("<time datetime=\"1970-01-01T00:00:00Z\">"));
    }

    @Test
    void a_strikes_mailing_tells_its_date_and_who_looks_again_is_told_only_what_changed() {
        plan("third", "2099-04-28T08:00", "2099-04-28T17:00").statusCode(201);
        var strike = "strike-planned:" + petition + "/third:0";
        mails(asha, 2);
        eventually(() -> look(strike).body("stage", equalTo("DONE")).body("progress.sent", equalTo(1)));

        organiser().get("/organiser/mailings/{m}/letter.txt", strike).then().body(containsString("28 April 2099"));
        look(strike)
                .body("domains[0].name", equalTo("other"))
                .body("audience", hasItem("1 of 1 supporter asked for strike dates."));
        organiser()
                .get("/organiser/mailings/{m}/progress", strike)
                .then()
                .statusCode(200)
                .body(containsString("100 % done: 1 sent"));
        eventually(() -> organiser()
                .header("If-None-Match", tagOf(strike))
                .get("/organiser/mailings/{m}/progress", strike)
                .then()
                .statusCode(304));
    }

    @Test
    void a_pause_beats_a_claim_that_was_made_before_and_the_rest_is_sent_once_it_goes_on() {
        startsInAnHour();
        var claimed = claim(news);

        press(news, "pause").statusCode(303);

        assertThat(ledger.turn(Lane.NEWS, List.of(), List.of(claimed))).isEmpty();
        anHourLater();
        look(news).body("stage", equalTo("PAUSED")).body("pausedWhy", equalTo("by an organiser"));
        page(news).body(containsString("<button>Resume</button>"));
        mails(asha, 1);

        press(news, "resume").statusCode(303);

        mails(asha, 2);
        eventually(() -> look(news).body("stage", equalTo("DONE")).body("progress.sent", equalTo(1)));
    }

    @Test
    void what_goes_on_again_does_not_begin_before_its_time() {
        startsInAnHour();

        press(news, "pause").statusCode(303);
        press(news, "resume").statusCode(303);

        look(news).body("stage", equalTo("DUE")).body("progress.queued", equalTo(1));
        mails(asha, 1);
    }

    @Test
    void what_is_stopped_stays_stopped() {
        startsInAnHour();
        organiser()
                .get("/organiser/mailings/{m}/stop", news)
                .then()
                .statusCode(200)
                .body(containsString("cannot be undone"));
        look(news).body("progress.queued", equalTo(1));

        press(news, "stop").statusCode(303);

        organiser().delete("/organiser/mailings/{m}/pause", news).then().statusCode(409);
        press(news, "start").statusCode(409);
        anHourLater();
        eventually(() -> look(news).body("stage", equalTo("STOPPED")).body("progress.cancelled", equalTo(1)));
        mails(asha, 1);
    }

    @Test
    void a_test_letter_reaches_its_address_alone_and_its_links_are_nobodys() {
        var mine = "organiser-" + UUID.randomUUID() + "@example.org";

        press(news, "test", "email", mine, "language", "cy").statusCode(303);

        var mail = InboxResource.inbox().mailsTo(mine).getFirst();
        assertThat(mail.subject()).startsWith("[test] 98 per cent for action – ");
        var message = Message.of(mail);
        given().post("/unsubscribe/" + message.token("unsubscribe")).then().statusCode(404);
        given().get("/preferences/" + message.token("preferences")).then().statusCode(404);
        look(news).body("progress.total", equalTo(0));
        assertThat(tables.thatSay(mine)).isEmpty();
        mails(asha, 1);
    }

    @Test
    void what_is_no_address_comes_back_with_its_fault() {
        press(news, "test", "email", "nobody\"@x", "language", "en")
                .statusCode(422)
                .body(containsString("value=\"nobody&quot;@x\""))
                .body(containsString("This is not an address"));
        organiser()
                .contentType("application/json")
                .body("{\"email\": \"x\"}")
                .post("/organiser/mailings/{m}/test", news)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("email"));
    }

    @Test
    void what_goes_to_people_as_they_come_can_be_paused_and_not_stopped() {
        var confirmations = "confirmation:" + petition;

        look(confirmations)
                .body("stage", equalTo("OPEN"))
                .body("audience[0]", containsString("1 letter to 1 person so far"));
        organiser().put("/organiser/mailings/{m}/stop", confirmations).then().statusCode(409);
        organiser().put("/organiser/mailings/{m}/pause", confirmations).then().statusCode(204);
        look(confirmations).body("stage", equalTo("PAUSED"));
        organiser()
                .delete("/organiser/mailings/{m}/pause", confirmations)
                .then()
                .statusCode(204);
    }

    @Test
    void only_organisers_and_only_from_their_own_page() {
        for (var button : List.of("start", "pause", "resume", "stop", "test")) {
            given().post("/organiser/mailings/{m}/" + button, news).then().statusCode(401);
            organiser()
                    .header("Sec-Fetch-Site", "cross-site")
                    .contentType("application/x-www-form-urlencoded")
                    .post("/organiser/mailings/{m}/" + button, news)
                    .then()
                    .statusCode(403);
        }
        given().get("/organiser/mailings/{m}", news).then().statusCode(401);
        organiser().get("/organiser/mailings/none").then().statusCode(404);
        organiser().put("/organiser/mailings/none/stop").then().statusCode(404);
        organiser().put("/organiser/mailings/none/pause").then().statusCode(404);
    }

    @Test
    void the_list_shows_queues_news_and_mailings_a_page_at_a_time() {
        var list = organiser()
                .accept("text/html")
                .get("/organiser/mailings")
                .then()
                .statusCode(200);
        list.body(containsString("Confirmations")).body(containsString("news%3A" + petition + "%2Fballot"));

        var newest = organiser()
                .accept("application/json")
                .get("/organiser/mailings")
                .jsonPath()
                .getList("mailing", String.class);
        organiser()
                .accept("application/json")
                .get("/organiser/mailings?after={m}", newest.getFirst())
                .then()
                .statusCode(200)
                .body("mailing", not(hasItem(newest.getFirst())))
                .body("mailing[0]", equalTo(newest.get(1)));
    }

    private void startsInAnHour() {
        new NewsMailings(transactions, clock, PATIENT)
                .open(petition, "ballot")
                .await()
                .atMost(PATIENCE);
    }

    private void anHourLater() {
        clock.set(Instant.now().plus(Duration.ofMinutes(61)).toString());
    }

    /** As a replica has it that is about to send. */
    private Claimed claim(String mailing) {
        return transactions
                .await(session -> Sql.of("""
                                update mail set state = 'CLAIMED', claim = gen_random_uuid(),
                                    lease_until = now() + interval '30 seconds'
                                where mailing = :mailing returning id, claim""").with("mailing", mailing).read(session, Claimed.class))
                .getFirst();
    }

    private static String tagOf(String mailing) {
        return organiser().get("/organiser/mailings/{m}/progress", mailing).header("ETag");
    }

    private static ValidatableResponse look(String mailing) {
        return organiser()
                .accept("application/json")
                .get("/organiser/mailings/{m}", mailing)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse page(String mailing) {
        return organiser()
                .accept("text/html")
                .get("/organiser/mailings/{m}", mailing)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse press(String mailing, String button, String... fields) {
        var form = form();
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post("/organiser/mailings/{m}/" + button, mailing).then();
    }

    private static RequestSpecification form() {
        return organiser()
                .redirects()
                .follow(false)
                .accept("text/html,*/*;q=0.8")
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded");
    }
}
