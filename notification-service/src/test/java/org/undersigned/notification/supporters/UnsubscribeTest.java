package org.undersigned.notification.supporters;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.undersigned.notification.Message;
import org.undersigned.notification.ServiceTest;
import org.undersigned.notification.Signing;
import org.undersigned.notification.Tables;

@QuarkusTest
class UnsubscribeTest extends ServiceTest {

    @Inject
    Tables tables;

    private Signing asha;
    private String link;

    @BeforeEach
    void a_supporter_who_was_told_a_milestone() {
        open();
        asha = signed("Asha Rao");
        supporter(asha);
        milestone(1, 1, Instant.now().plusSeconds(60));
        link = "/unsubscribe/" + Message.of(mails(asha, 2).getLast()).token("unsubscribe");
    }

    @Test
    void looking_at_the_page_changes_nothing() {
        given().get(link).then().statusCode(200).body(containsString("Milestones of the petition"));

        milestone(10, 10, Instant.now().plusSeconds(60));

        mails(asha, 3);
    }

    @Test
    void one_click_stops_the_kind_of_mail_it_came_with() {
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(link)
                .then()
                .statusCode(200);

        milestone(10, 10, Instant.now().plusSeconds(60));
        eventually(() -> assertThat(ledger("milestone:" + petition + ":10")).containsEntry("total", 0));
        plan("third", "2099-04-26T08:00", "2099-04-26T17:00").statusCode(201);

        assertThat(mails(asha, 3).getLast().subject()).startsWith("Strike on");
    }

    /** As a slow mail server leaves it. */
    @Test
    void who_stops_while_a_mail_is_being_handed_over_is_told_that_it_may_arrive() {
        tables.execute("""
                update mail set state = 'ATTEMPTING', lease_until = now() + interval '1 hour'
                where id = (select max(m.id) from mail m join supporter s on s.id = m.supporter where s.email = ?)""", asha.email());

        // Both wait for it as long as they do.
        var byMail = CompletableFuture.runAsync(() -> given().multiPart("List-Unsubscribe", "One-Click")
                .post(link)
                .then()
                .statusCode(202)
                .body(containsString("may still arrive")));
        given().formParam("what", "all")
                .post(link)
                .then()
                .statusCode(200)
                .body(containsString("no more mail about this petition"), containsString("It may still arrive"));
        byMail.join();
    }

    @Test
    void one_click_may_come_as_multipart_and_more_than_once() {
        for (int i = 0; i < 2; i++) {
            given().multiPart("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);
        }

        given().get(link).then().body(not(containsString("Milestones of the petition")));
    }

    @Test
    void the_page_stops_one_kind_or_all() {
        given().formParam("what", "all")
                .post(link)
                .then()
                .statusCode(200)
                .body(containsString("no more mail about this petition"));

        plan("third", "2099-04-26T08:00", "2099-04-26T17:00").statusCode(201);
        assertThat(ledger("strike-planned:" + petition + "/third:0")).containsEntry("total", 0);
    }

    @Test
    void a_forged_link_is_no_link() {
        given().get("/unsubscribe/AAAA").then().statusCode(404);
        given().body("List-Unsubscribe=One-Click")
                .contentType("application/x-www-form-urlencoded")
                .post(link.substring(0, link.length() - 4) + "AAAA")
                .then()
                .statusCode(404);

        milestone(10, 10, Instant.now().plusSeconds(60));
        mails(asha, 3);
    }
}
