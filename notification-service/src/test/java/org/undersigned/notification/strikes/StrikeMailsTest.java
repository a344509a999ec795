package org.undersigned.notification.strikes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.undersigned.notification.Message;
import org.undersigned.notification.ServiceTest;
import org.undersigned.notification.Signing;
import org.undersigned.notification.strikes.store.ReminderTick;
import org.undersigned.testing.KafkaResource;
import org.undersigned.testing.Mail;

@QuarkusTest
class StrikeMailsTest extends ServiceTest {

    @Inject
    ReminderTick reminders;

    private Signing asha;

    @BeforeEach
    void a_supporter() {
        clock.set("2016-02-23T15:00:00Z");
        open();
        asha = signed("Asha Rao");
        supporter(asha);
    }

    @Test
    void planned_moved_and_cancelled_are_told_with_the_right_calendar() {
        plan("third", "2016-04-26T08:00", "2016-04-28T08:00").statusCode(201).body("sequence", equalTo(0));
        var planned = mails(asha, 2).getLast();
        plan("third", "2016-04-26T08:00", "2016-04-26T17:00").statusCode(200).body("sequence", equalTo(1));
        var moved = mails(asha, 3).getLast();
        cancel("third").statusCode(200).body("status", equalTo("CANCELLED"));
        var cancelled = mails(asha, 4).getLast();

        assertThat(planned.subject()).startsWith("Strike on Tuesday 26 April");
        assertThat(event(planned).getDateStart().getValue()).isEqualTo(java.time.Instant.parse("2016-04-26T07:00:00Z"));
        assertThat(Message.of(moved).text())
                .contains(
                        "Now: Third strike\nTuesday 26 April 2016, 08:00 to 17:00 (London time)".replace("\n", "\r\n"))
                .contains("No longer: Third strike")
                .contains("to Thursday 28 April 2016, 08:00");
        assertThat(event(moved).getUid()).isEqualTo(event(planned).getUid());
        assertThat(event(moved).getSequence().getValue()).isEqualTo(1);
        assertThat(event(cancelled).getStatus().isCancelled()).isTrue();
        assertThat(event(cancelled).getSequence().getValue()).isEqualTo(2);
        assertThat(planned.raw()).contains("text/calendar; charset=UTF-8; method=PUBLISH");
    }

    @Test
    void saying_the_same_twice_changes_nothing() {
        plan("third", "2016-04-26T08:00", "2016-04-26T17:00").statusCode(201);
        plan("third", "2016-04-26T08:00", "2016-04-26T17:00").statusCode(200).body("sequence", equalTo(0));
        cancel("third").body("sequence", equalTo(1));
        cancel("third").statusCode(200).body("sequence", equalTo(1));
        cancel("never").statusCode(404);
    }

    @Test
    void later_supporters_get_only_the_truth() {
        plan("third", "2016-04-26T08:00", "2016-04-28T08:00").statusCode(201);
        mails(asha, 2);
        plan("third", "2016-04-26T08:00", "2016-04-26T17:00").statusCode(200);
        mails(asha, 3);

        var jo = signed("Jo Lee");
        supporter(jo);
        var dates = mails(jo, 2).getLast();
        assertThat(dates.subject()).startsWith("The strike ahead: Tuesday 26 April");
        assertThat(Message.of(dates).text()).doesNotContain("28 April");

        cancel("third").statusCode(200);
        mails(jo, 3);
        assertThat(ledger("strike-moved:" + petition + "/third:1")).containsEntry("total", 1);
    }

    @Test
    void the_26_april_moved_on_23_march_is_reminded_of_by_the_clocks_of_london() {
        plan("third", "2016-04-26T08:00", "2016-04-28T08:00").statusCode(201);
        mails(asha, 2);
        clock.set("2016-03-23T11:00:00Z");
        plan("third", "2016-04-26T08:00", "2016-04-26T17:00").statusCode(200);
        mails(asha, 3);

        at("2016-04-19T07:58:00Z");
        assertThat(ledger(reminder("week"))).isNull();
        at("2016-04-19T08:00:00Z");
        assertThat(mails(asha, 4).getLast().subject()).startsWith("Coming up: strike on Tuesday 26 April");
        at("2016-04-25T08:00:01Z");
        assertThat(mails(asha, 5).getLast().subject()).startsWith("Tomorrow from 08:00: strike");
        at("2016-04-26T06:00:01Z");
        assertThat(mails(asha, 6).getLast().subject()).startsWith("Today from 08:00: strike");
        at("2016-04-26T06:30:00Z");
        assertThat(ledger(reminder("morning"))).containsEntry("total", 1);
    }

    @Test
    void a_moved_strike_takes_its_reminders_with_it() {
        plan("third", "2016-04-26T08:00", "2016-04-26T17:00").statusCode(201);
        mails(asha, 2);
        clock.set("2016-04-25T06:00:00Z");
        plan("third", "2016-05-10T08:00", "2016-05-10T17:00").statusCode(200);
        mails(asha, 3);

        at("2016-04-25T08:30:00Z");
        at("2016-04-26T06:30:00Z");

        assertThat(ledger(reminder("eve"))).isNull();
        assertThat(ledger(reminder("morning"))).isNull();
        mails(asha, 3);
    }

    @Test
    void the_public_sees_the_dates_as_json_and_as_a_calendar_with_an_etag() {
        plan("third", "2016-04-26T08:00", "2016-04-26T17:00").statusCode(201);

        given().get("/petitions/{slug}/strikes", petition)
                .then()
                .header("Access-Control-Allow-Origin", "*")
                .body("id", contains("third"))
                .body("start", contains("2016-04-26T08:00:00"))
                .body("startsAt", contains("2016-04-26T07:00:00Z"));
        var feed = given().get("/petitions/{slug}/strikes.ics", petition).then().statusCode(200);
        assertThat(Biweekly.parse(feed.extract().asString()).first().getEvents())
                .hasSize(1);
        given().header("If-None-Match", feed.extract().header("ETag"))
                .get("/petitions/{slug}/strikes.ics", petition)
                .then()
                .statusCode(304);
        given().get("/petitions/unheard-of/strikes").then().statusCode(404);
    }

    /** Read by the library that did not write it, and checked by the one that did. */
    @Test
    void the_calendar_keeps_a_strike_that_was_called_off_and_says_so() throws Exception {
        plan("second", "2016-04-06T08:00", "2016-04-08T08:00").statusCode(201);
        plan("third", "2016-04-26T08:00", "2016-04-26T17:00").statusCode(201);
        var before = feed();
        cancel("third").statusCode(200);

        var after = feed();

        var kept = Biweekly.parse(before).first().getEvents().getLast();
        var off = Biweekly.parse(after).first().getEvents().getLast();
        assertThat(Biweekly.parse(after).first().getEvents()).hasSize(2);
        assertThat(off.getUid()).isEqualTo(kept.getUid());
        assertThat(off.getStatus().isCancelled()).isTrue();
        assertThat(off.getSequence().getValue()).isEqualTo(1);
        assertThat(off.getDateTimeStamp().getValue())
                .isAfter(kept.getDateTimeStamp().getValue());
        assertThat(off.getDateStart().getValue()).isEqualTo(kept.getDateStart().getValue());
        assertThat(Biweekly.parse(after).first().validate(ICalVersion.V2_0).isEmpty())
                .isTrue();
        assertThat(new CalendarBuilder()
                        .build(new StringReader(after))
                        .validate()
                        .hasErrors())
                .isFalse();
    }

    private String feed() {
        return given().get("/petitions/{slug}/strikes.ics", petition)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void one_strike_alone_can_be_put_into_a_calendar() {
        plan("second", "2016-04-06T08:00", "2016-04-08T08:00").statusCode(201);
        plan("third", "2016-04-26T08:00", "2016-04-26T17:00").statusCode(201);

        var entry = given().get("/petitions/{slug}/strikes/third.ics", petition)
                .then()
                .statusCode(200);
        assertThat(Biweekly.parse(entry.extract().asString()).first().getEvents())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getDateStart().getValue().toInstant()).hasToString("2016-04-26T07:00:00Z"));
        given().get("/petitions/{slug}/strikes/fourth.ics", petition).then().statusCode(404);
    }

    @Test
    void what_cannot_be_is_refused_with_the_field_at_fault() {
        plan("third", "2016-03-27T01:30", "2016-03-27T01:00")
                .statusCode(422)
                .contentType(containsString("application/problem+json"))
                .body("violations.field", hasItem("start"));
        organiser()
                .contentType("application/json")
                .body("{")
                .put("/organiser/petitions/{slug}/strikes/third", petition)
                .then()
                .statusCode(400);
        organiser()
                .contentType("application/json")
                .body(Map.of("title", "x", "start", "2016-04-26T08:00", "end", "2016-04-26T09:00"))
                .put("/organiser/petitions/unheard-of/strikes/third")
                .then()
                .statusCode(404);
    }

    @Test
    void each_change_reaches_kafka_in_order() {
        plan("third", "2016-04-26T08:00", "2016-04-28T08:00").statusCode(201);
        plan("third", "2016-04-26T08:00", "2016-04-26T17:00").statusCode(200);
        cancel("third").statusCode(200);

        eventually(() -> assertThat(published())
                .containsExactly(
                        "strike:" + petition + "/third:0",
                        "strike:" + petition + "/third:1",
                        "strike:" + petition + "/third:2"));
    }

    private List<String> published() {
        var settings = Map.<String, Object>of("bootstrap.servers", KafkaResource.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var all = List.of(new TopicPartition("strikes", 0));
            consumer.assign(all);
            consumer.seekToBeginning(all);
            var ids = new ArrayList<String>();
            for (var record : consumer.poll(Duration.ofSeconds(2))) {
                if (record.key().startsWith(petition)) {
                    ids.add(new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
                }
            }
            return ids;
        }
    }

    // Two replicas at once, as it were.
    private void at(String instant) {
        clock.set(instant);
        Uni.join()
                .all(reminders.remind(), reminders.remind())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(60));
    }

    private String reminder(String which) {
        return "reminder-" + which + ":" + petition + "/third:1";
    }

    private static VEvent event(Mail mail) {
        return Biweekly.parse(Message.of(mail).calendar().orElseThrow())
                .first()
                .getEvents()
                .getFirst();
    }
}
