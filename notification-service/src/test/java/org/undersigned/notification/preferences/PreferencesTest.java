package org.undersigned.notification.preferences;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.notification.Message;
import org.undersigned.notification.ServiceTest;
import org.undersigned.notification.Signing;
import org.undersigned.notification.Tables;
import org.undersigned.testing.InboxResource;
import org.undersigned.testing.Mail;

@QuarkusTest
class PreferencesTest extends ServiceTest {

    @Inject
    Tables tables;

    private Signing asha;
    private SignatureSubmitted signature;
    private String page;

    @BeforeEach
    void a_supporter_who_was_told_a_milestone() {
        open();
        asha = signed("Asha Rao").wanting("strikes", "milestones", "news");
        signature = supporter(asha);
        milestone(1, 1, Instant.now().plusSeconds(60));
        page = "/preferences/" + Message.of(mails(asha, 2).getLast()).token("preferences");
    }

    @Test
    void looking_changes_nothing_and_shows_what_is() {
        given().get(page)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("form-action 'self'"))
                .body(containsString("name=\"milestones\" checked"))
                .body(containsString(asha.email()))
                .body(containsString("/signature/status-" + signature.id() + "/erase"))
                .body(not(containsString("<script")));

        milestone(10, 10, Instant.now().plusSeconds(60));
        mails(asha, 3);
    }

    @Test
    void what_is_not_ticked_is_not_sent_and_the_language_is_kept() {
        var answer = form().formParam("strikes", "on")
                .formParam("language", "cy")
                .post(page)
                .then()
                .statusCode(303);
        given().get(answer.extract().header("Location"))
                .then()
                .body(containsString("<html lang=\"cy\">"))
                .body(containsString("Wedi’i gadw."))
                .body(not(containsString("name=\"milestones\" checked")));

        milestone(10, 10, Instant.now().plusSeconds(60));
        eventually(() -> assertThat(ledger("milestone:" + petition + ":10")).containsEntry("total", 0));
        plan("third", "2099-04-28T08:00", "2099-04-28T17:00").statusCode(201);

        assertThat(mails(asha, 3).getLast().subject()).startsWith("Streic ddydd Mawrth 28 Ebrill – ");
    }

    @Test
    void what_was_stopped_can_be_had_again() {
        form().post(page).then().statusCode(303);
        form().formParam("milestones", "on").post(page).then().statusCode(303);

        milestone(10, 10, Instant.now().plusSeconds(60));

        mails(asha, 3);
    }

    @Test
    void another_site_presses_no_button() {
        form().header("Sec-Fetch-Site", "cross-site").post(page).then().statusCode(403);
        form().header("Origin", "https://elsewhere.example")
                .post(page + "/address")
                .then()
                .statusCode(403);

        milestone(10, 10, Instant.now().plusSeconds(60));
        mails(asha, 3);
    }

    @Test
    void links_for_something_else_and_links_of_nobody_open_nothing() {
        var unsubscribe = Message.of(mails(asha, 2).getLast()).token("unsubscribe");

        given().get("/preferences/" + unsubscribe).then().statusCode(404);
        given().header("Accept-Language", "cy-GB,cy;q=0.9")
                .get("/preferences/AAAA")
                .then()
                .statusCode(404)
                .body(containsString("Nid yw’r ddolen hon yn gweithio"));
        given().get("/address/AAAA").then().statusCode(404);
        given().get("/preferences/AAAA/data.json").then().statusCode(404);
    }

    @Test
    void all_that_is_held_can_be_had_as_a_file() {
        given().get(page + "/data.json")
                .then()
                .statusCode(200)
                .header("Content-Disposition", endsWith(".json\""))
                .header("Cache-Control", "no-store")
                .body("email", equalTo(asha.email()))
                .body("name", equalTo("Asha Rao"))
                .body("wants_news", equalTo(true))
                .body("fingerprints.inbox", equalTo(asha.inbox()))
                .body("mails.mailing", hasItem("milestone:" + petition + ":1"))
                .body("confirm_token", nullValue());
    }

    @Test
    void a_new_address_is_asked_and_the_old_one_told() {
        var anew = anew();
        change(anew, "asked");
        var asked = mailTo(anew);
        milestone(10, 10, Instant.now().plusSeconds(60));
        mails(asha, 3);

        var link = "/address/" + Message.of(asked).token("address");
        given().get(link).then().statusCode(200).body(containsString(anew));
        mails(asha, 3);
        given().post(link).then().statusCode(200);
        given().post(link).then().statusCode(404);

        assertThat(mails(asha, 4).getLast().subject()).startsWith("Your mails now go to another address");
        milestone(100, 100, Instant.now().plusSeconds(60));
        eventually(() -> assertThat(InboxResource.inbox().mailsTo(anew)).hasSize(2));
        mails(asha, 4);
        assertThat(asked.raw()).doesNotContain("Asha");
    }

    @Test
    void links_in_mails_to_the_address_that_was_left_open_nothing_any_more() {
        var anew = anew();
        change(anew, "asked");
        given().post("/address/" + Message.of(mailTo(anew)).token("address"))
                .then()
                .statusCode(200);

        given().get(page).then().statusCode(404);
    }

    @Test
    void what_is_no_address_comes_back_as_it_was_typed() {
        form().formParam("email", "asha\"@example")
                .post(page + "/address")
                .then()
                .statusCode(422)
                .body(containsString("value=\"asha&quot;@example\""))
                .body(containsString("aria-invalid"));
    }

    @Test
    void no_more_than_three_addresses_a_day_are_asked() {
        for (int i = 0; i < 3; i++) {
            change(anew(), "asked");
        }

        var fourth = anew();
        change(fourth, "too-often");

        assertThat(InboxResource.inbox().mailsTo(fourth)).isEmpty();
    }

    @Test
    void of_who_is_erased_no_address_is_left_not_even_one_that_waits() {
        var anew = anew();
        change(anew, "asked");
        var link = "/address/" + Message.of(mailTo(anew)).token("address");

        publish(Signing.erased(signature));

        eventually(() -> {
            assertThat(tables.thatSay(anew)).isEmpty();
            assertThat(tables.thatSay(asha.email())).isEmpty();
        });
        given().get(page).then().statusCode(404);
        given().post(link).then().statusCode(404);
    }

    private ValidatableResponse change(String email, String done) {
        return form().formParam("email", email)
                .post(page + "/address")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?done=" + done));
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded");
    }

    private static Mail mailTo(String email) {
        eventually(() -> assertThat(InboxResource.inbox().mailsTo(email)).hasSize(1));
        return InboxResource.inbox().mailsTo(email).getFirst();
    }

    private static String anew() {
        return "anew-" + UUID.randomUUID() + "@example.org";
    }
}
