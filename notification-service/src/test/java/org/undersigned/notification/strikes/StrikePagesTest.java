package org.undersigned.notification.strikes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.undersigned.notification.ServiceTest;

@QuarkusTest
class StrikePagesTest extends ServiceTest {

    private static final String PAGE = "/organiser/petitions/{slug}/strikes";
    private static final Map<String, String> THIRD = Map.of(
            "title", "Third strike",
            "start", "2016-04-26T08:00",
            "end", "2016-04-28T08:00",
            "timeZone", "Europe/London",
            "place", "Everywhere");

    @BeforeEach
    void a_petition() {
        clock.set("2016-02-23T15:00:00Z");
        open();
    }

    @Test
    void a_check_says_what_would_happen_and_saves_nothing() {
        supporter(signed("Asha Rao"));

        press("check", THIRD)
                .statusCode(200)
                .body(containsString("Tuesday 26 April 2016, 08:00 BST (07:00 UTC)"))
                .body(containsString("The clocks go forward before it, on Sunday 27 March 2016, 02:00 BST"))
                .body(containsString("Tuesday 19 April 2016, 09:00 BST (08:00 UTC), seven days before"))
                .body(containsString("Save, and write to 1 person"))
                .body(containsString("name=\"id\" value=\"2016-04-26\""));

        assertThat(strikes()).isZero();
    }

    @Test
    void who_was_told_the_old_date_is_counted_apart_from_who_was_not() {
        var asha = signed("Asha Rao");
        supporter(asha);
        press("save", with("id", "third")).statusCode(303);
        mails(asha, 2);

        check("third", "2016-04-26T08:00", "2016-04-26T17:00")
                .statusCode(200)
                .body("change", equalTo("MOVED"))
                .body("version", equalTo(0))
                .body("people.hear", equalTo(1))
                .body("people.hearNothing", equalTo(0))
                .body("before.end", equalTo("2016-04-28T08:00:00"))
                .body("reminders.kind", hasItem("REMINDER_EVE"));
        check("fourth", "2016-04-26T08:00", "2016-04-26T17:00")
                .body("remarks.code", hasItem("OVERLAPS"))
                .body("people.hear", equalTo(1));
        cancel("third").statusCode(200);
        mails(asha, 3);
        // Called off, then planned anew: everybody hears of it again, whatever they were told.
        check("third", "2016-05-03T08:00", "2016-05-05T08:00")
                .body("change", equalTo("PLANNED"))
                .body("people.hear", equalTo(1));
    }

    @Test
    void what_was_checked_is_saved_or_nothing_is() {
        plan("third", "2016-04-26T08:00", "2016-04-28T08:00").statusCode(201);
        plan("third", "2016-05-03T08:00", "2016-05-05T08:00").statusCode(200);

        press("save", with("id", "third", "seen", "0", "title", "Another"))
                .statusCode(409)
                .body(allOf(
                        containsString("Nothing was saved"),
                        containsString("Tuesday 3 May 2016"),
                        containsString("name=\"seen\" value=\"1\"")));
        press("off", Map.of("id", "third", "seen", "0"))
                .statusCode(409)
                .body(containsString("name=\"seen\" value=\"1\""));
        press("save", with("id", "third", "seen", "1", "title", "Another")).statusCode(303);
        press("off", Map.of("id", "third", "seen", "2")).statusCode(303).header("Location", containsString("done=off"));

        organiser()
                .get(PAGE, petition)
                .then()
                .statusCode(200)
                .body(containsString("Another"))
                .body(containsString("Called off"));
    }

    @Test
    void a_button_pressed_twice_does_it_once() {
        press("save", with("id", "2016-04-26")).statusCode(303).header("Location", containsString("done=planned"));
        press("save", with("id", "2016-04-26")).statusCode(303).header("Location", containsString("done=unchanged"));

        assertThat(strikes()).isOne();
    }

    @Test
    void two_that_are_new_and_of_one_day_are_two() {
        press("save", with("id", "2016-04-26")).statusCode(303);

        press("save", with("id", "2016-04-26", "title", "Another"))
                .statusCode(409)
                .body(containsString("name=\"id\" value=\"2016-04-26-2\""));
    }

    @Test
    void what_cannot_be_is_said_beside_its_field_and_nothing_typed_is_lost() {
        press("check", with("title", "  ", "start", "2016-03-27T01:30", "place", "St Thomas’ <b>"))
                .statusCode(422)
                .body(containsString("01:30 on 27 March 2016 does not exist in Europe/London"))
                .body(containsString("aria-describedby=\"start-fault start-hint\""))
                .body(containsString("value=\"2016-03-27T01:30\""))
                .body(containsString("value=\"St Thomas’ &lt;b&gt;\""));
    }

    @Test
    void which_of_two_is_meant_is_asked_before_anything_is_saved() {
        var night = with("id", "night", "start", "2016-10-30T01:30", "end", "2016-10-30T17:00");

        press("save", night)
                .statusCode(200)
                .body(containsString("value=\"2016-10-30T01:30+01:00\" required"))
                .body(containsString("value=\"2016-10-30T01:30Z\" required"));
        assertThat(strikes()).isZero();
        press("save", with("id", "night", "start", "2016-10-30T01:30Z", "end", "2016-10-30T17:00"))
                .statusCode(303);

        organiser().get("/petitions/{slug}/strikes", petition).then().body("startsAt", hasItem("2016-10-30T01:30:00Z"));
    }

    @Test
    void a_move_and_a_call_off_begin_with_what_stands() {
        plan("third", "2016-04-26T08:00", "2016-04-28T08:00").statusCode(201);

        organiser()
                .get(PAGE + "?move=third", petition)
                .then()
                .statusCode(200)
                .body(containsString("value=\"2016-04-26T08:00\""));
        organiser()
                .get(PAGE + "?off=third", petition)
                .then()
                .statusCode(200)
                .body(containsString("Call it off, and write to nobody"));
        organiser().get(PAGE + "?off=never", petition).then().statusCode(404);
        organiser().get(PAGE, "unheard-of").then().statusCode(404);
        assertThat(strikes()).isOne();
    }

    @Test
    void programs_check_first_and_change_only_what_they_checked() {
        check("third", "2016-10-30T01:30", "2016-10-30T17:00")
                .body("change", equalTo("PLANNED"))
                .body("version", nullValue())
                .body("remarks[0].code", equalTo("COMES_TWICE"))
                .body("remarks[0].choices[1].text", equalTo("2016-10-30T01:30Z"));
        plan("third", "2016-04-26T08:00", "2016-04-28T08:00").statusCode(201).header("ETag", "\"0\"");
        organiser()
                .post(PAGE + "/third/check/cancellation", petition)
                .then()
                .statusCode(200)
                .body("change", equalTo("CANCELLED"));

        organiser()
                .header("If-Match", "\"7\"")
                .delete(PAGE + "/third", petition)
                .then()
                .statusCode(412);
        organiser()
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(with("title", "Another"))
                .put(PAGE + "/third", petition)
                .then()
                .statusCode(412);
        organiser()
                .header("If-Match", "\"0\"")
                .delete(PAGE + "/third", petition)
                .then()
                .statusCode(200);
    }

    @Test
    void strangers_see_and_press_nothing() {
        given().get(PAGE, petition).then().statusCode(401);
        organiser()
                .header("Sec-Fetch-Site", "cross-site")
                .formParams(with("do", "save", "id", "third"))
                .post(PAGE, petition)
                .then()
                .statusCode(403);
        assertThat(strikes()).isZero();
    }

    private ValidatableResponse press(String button, Map<String, String> form) {
        return organiser()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .formParam("do", button)
                .post(PAGE, petition)
                .then();
    }

    private ValidatableResponse check(String id, String start, String end) {
        return organiser()
                .contentType("application/json")
                .body(with("start", start, "end", end))
                .post(PAGE + "/{id}/check", petition, id)
                .then();
    }

    private static Map<String, String> with(String... changes) {
        var form = new HashMap<>(THIRD);
        for (var i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return form;
    }

    private int strikes() {
        return organiser()
                .get("/petitions/{slug}/strikes", petition)
                .jsonPath()
                .getList("$")
                .size();
    }
}
