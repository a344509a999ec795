package org.undersigned.notification.strikes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.undersigned.notification.Message;
import org.undersigned.notification.ServiceTest;
import org.undersigned.notification.Signing;
import org.undersigned.notification.Tables;
import org.undersigned.notification.delivery.store.Sweep;
import org.undersigned.notification.strikes.store.ReminderTick;
import org.undersigned.testing.InboxResource;
import org.undersigned.testing.Mail;

/**
 * The strikes of 2016 by a moved clock: that of January, called off a week before it, and those from the call on 23
 * February to the last on 27 April. Who is written to, when by the clocks of London, of what, and what is attached:
 * strike, sequence, from when to when. The clocks went forward on 27 March. Fred wants no more mails from 5 March on.
 */
@QuarkusTest
class CampaignOf2016Test extends ServiceTest {

    private static final String PROMISED = """
            14 Jan 12:00 | fred  | Strike on Tuesday 26 January | january:0 26 Jan 08:00 to 28 Jan 08:00
            19 Jan 09:00 | fred  | Coming up: strike on Tuesday 26 January | january:0 26 Jan 08:00 to 28 Jan 08:00
            19 Jan 16:00 | fred  | Called off: strike on Tuesday 26 January | january:1 26 Jan 08:00 to 28 Jan 08:00, called off
            23 Feb 15:00 | fred  | Strike on Tuesday 26 April | third:0 26 Apr 08:00 to 28 Apr 08:00
            23 Feb 15:00 | fred  | Strike on Wednesday 6 April | second:0 6 Apr 08:00 to 8 Apr 08:00
            23 Feb 15:00 | fred  | Strike on Wednesday 9 March | first:0 9 Mar 08:00 to 11 Mar 08:00
            23 Feb 15:00 | asha  | Strike on Tuesday 26 April | third:0 26 Apr 08:00 to 28 Apr 08:00
            23 Feb 15:00 | asha  | Strike on Wednesday 6 April | second:0 6 Apr 08:00 to 8 Apr 08:00
            23 Feb 15:00 | asha  | Strike on Wednesday 9 March | first:0 9 Mar 08:00 to 11 Mar 08:00
             2 Mar 09:00 | fred  | Coming up: strike on Wednesday 9 March | first:0 9 Mar 08:00 to 11 Mar 08:00
             2 Mar 09:00 | asha  | Coming up: strike on Wednesday 9 March | first:0 9 Mar 08:00 to 11 Mar 08:00
             8 Mar 09:00 | asha  | Tomorrow from 08:00: strike | first:0 9 Mar 08:00 to 11 Mar 08:00
             9 Mar 07:00 | asha  | Today from 08:00: strike | first:0 9 Mar 08:00 to 11 Mar 08:00
            15 Mar 12:00 | beth  | The strike dates ahead | second:0 6 Apr 08:00 to 8 Apr 08:00; third:0 26 Apr 08:00 to 28 Apr 08:00
            23 Mar 11:00 | asha  | Changed: strike now on Tuesday 26 April, 08:00 | third:1 26 Apr 08:00 to 17:00
            23 Mar 11:00 | asha  | Strike on Wednesday 27 April | fourth:0 27 Apr 08:00 to 17:00
            23 Mar 11:00 | beth  | Changed: strike now on Tuesday 26 April, 08:00 | third:1 26 Apr 08:00 to 17:00
            23 Mar 11:00 | beth  | Strike on Wednesday 27 April | fourth:0 27 Apr 08:00 to 17:00
            24 Mar 12:00 | carys | Dyddiadau’r streiciau sydd i ddod | second:0 6 Apr 08:00 to 8 Apr 08:00; third:1 26 Apr 08:00 to 17:00; fourth:0 27 Apr 08:00 to 17:00
            30 Mar 09:00 | asha  | Coming up: strike on Wednesday 6 April | second:0 6 Apr 08:00 to 8 Apr 08:00
            30 Mar 09:00 | beth  | Coming up: strike on Wednesday 6 April | second:0 6 Apr 08:00 to 8 Apr 08:00
            30 Mar 09:00 | carys | I ddod: streic ddydd Mercher 6 Ebrill | second:0 6 Apr 08:00 to 8 Apr 08:00
             5 Apr 09:00 | asha  | Tomorrow from 08:00: strike | second:0 6 Apr 08:00 to 8 Apr 08:00
             5 Apr 09:00 | beth  | Tomorrow from 08:00: strike | second:0 6 Apr 08:00 to 8 Apr 08:00
             5 Apr 09:00 | carys | Yfory o 08:00: streic | second:0 6 Apr 08:00 to 8 Apr 08:00
             6 Apr 07:00 | asha  | Today from 08:00: strike | second:0 6 Apr 08:00 to 8 Apr 08:00
             6 Apr 07:00 | beth  | Today from 08:00: strike | second:0 6 Apr 08:00 to 8 Apr 08:00
             6 Apr 07:00 | carys | Heddiw o 08:00: streic | second:0 6 Apr 08:00 to 8 Apr 08:00
            19 Apr 09:00 | asha  | Coming up: strike on Tuesday 26 April | third:1 26 Apr 08:00 to 17:00
            19 Apr 09:00 | beth  | Coming up: strike on Tuesday 26 April | third:1 26 Apr 08:00 to 17:00
            19 Apr 09:00 | carys | I ddod: streic ddydd Mawrth 26 Ebrill | third:1 26 Apr 08:00 to 17:00
            20 Apr 09:00 | asha  | Coming up: strike on Wednesday 27 April | fourth:0 27 Apr 08:00 to 17:00
            20 Apr 09:00 | beth  | Coming up: strike on Wednesday 27 April | fourth:0 27 Apr 08:00 to 17:00
            20 Apr 09:00 | carys | I ddod: streic ddydd Mercher 27 Ebrill | fourth:0 27 Apr 08:00 to 17:00
            25 Apr 09:00 | asha  | Tomorrow from 08:00: strike | third:1 26 Apr 08:00 to 17:00
            25 Apr 09:00 | beth  | Tomorrow from 08:00: strike | third:1 26 Apr 08:00 to 17:00
            25 Apr 09:00 | carys | Yfory o 08:00: streic | third:1 26 Apr 08:00 to 17:00
            26 Apr 07:00 | asha  | Today from 08:00: strike | third:1 26 Apr 08:00 to 17:00
            26 Apr 07:00 | beth  | Today from 08:00: strike | third:1 26 Apr 08:00 to 17:00
            26 Apr 07:00 | carys | Heddiw o 08:00: streic | third:1 26 Apr 08:00 to 17:00
            26 Apr 09:00 | asha  | Tomorrow from 08:00: strike | fourth:0 27 Apr 08:00 to 17:00
            26 Apr 09:00 | beth  | Tomorrow from 08:00: strike | fourth:0 27 Apr 08:00 to 17:00
            26 Apr 09:00 | carys | Yfory o 08:00: streic | fourth:0 27 Apr 08:00 to 17:00
            26 Apr 12:00 | dai   | The strike ahead: Wednesday 27 April | fourth:0 27 Apr 08:00 to 17:00
            27 Apr 07:00 | asha  | Today from 08:00: strike | fourth:0 27 Apr 08:00 to 17:00
            27 Apr 07:00 | beth  | Today from 08:00: strike | fourth:0 27 Apr 08:00 to 17:00
            27 Apr 07:00 | carys | Heddiw o 08:00: streic | fourth:0 27 Apr 08:00 to 17:00
            27 Apr 07:00 | dai   | Today from 08:00: strike | fourth:0 27 Apr 08:00 to 17:00
            """;

    private static final String FEED =
            "january:1 26 Jan 08:00 to 28 Jan 08:00, called off; first:0 9 Mar 08:00 to 11 Mar 08:00; "
                    + "second:0 6 Apr 08:00 to 8 Apr 08:00; third:1 26 Apr 08:00 to 17:00; fourth:0 27 Apr 08:00 to 17:00";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);
    private static final String ALL =
            "select count(*) from mail m join mailing g on g.id = m.mailing where g.petition = ?";
    private static final String WAITING = ALL + " and m.state in ('QUEUED', 'CLAIMED', 'ATTEMPTING')";
    private static final String CONFIRMED = "select count(*) from supporter where petition = ? and state = 'CONFIRMED'";

    @Inject
    ReminderTick reminders;

    @Inject
    Sweep sweep;

    @Inject
    Tables tables;

    private final Map<String, Signing> people = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<String> got = new ArrayList<>();
    private final Attached attached = new Attached();
    private long known;

    @Test
    void everybody_gets_what_was_promised_and_nothing_else() {
        clock.set("2016-01-14T12:00:00Z");
        open();
        var campaign = new TreeMap<Instant, Runnable>();
        mornings(campaign, "2016-01-18", "2016-01-29");
        mornings(campaign, "2016-03-01", "2016-04-30");
        campaign.put(Instant.parse("2016-01-14T12:00:00Z"), this::januarysStrikeIsCalled);
        campaign.put(Instant.parse("2016-01-19T16:00:00Z"), this::januarysStrikeIsCalledOff);
        campaign.put(Instant.parse("2016-02-23T15:00:00Z"), this::threeStrikesAreCalled);
        campaign.put(Instant.parse("2016-03-05T12:00:00Z"), () -> wantsNoMore("fred"));
        campaign.put(Instant.parse("2016-03-15T12:00:00Z"), () -> joins("beth", false));
        campaign.put(Instant.parse("2016-03-23T11:00:00Z"), this::theThirdIsChanged);
        campaign.put(Instant.parse("2016-03-24T12:00:00Z"), () -> joins("carys", true));
        campaign.put(Instant.parse("2016-04-26T11:00:00Z"), () -> joins("dai", false));

        campaign.forEach(this::live);

        assertThat(String.join("\n", got)).isEqualTo(PROMISED.strip());
        assertThat(attached.told(feed("strikes.ics"))).isEqualTo(FEED);
    }

    /** Every hour at which, in one of the two times, something may be due. */
    private static void mornings(Map<Instant, Runnable> campaign, String from, String until) {
        LocalDate.parse(from).datesUntil(LocalDate.parse(until)).forEach(day -> {
            for (int hour = 6; hour <= 9; hour++) {
                campaign.put(day.atTime(hour, 0).toInstant(ZoneOffset.UTC), () -> {});
            }
        });
    }

    private void januarysStrikeIsCalled() {
        joins("fred", false);
        strike("january", "2016-01-26T08:00", "2016-01-28T08:00", 201);
    }

    private void januarysStrikeIsCalledOff() {
        cancel("january").statusCode(200);
        cancel("january").statusCode(200);
    }

    private void threeStrikesAreCalled() {
        joins("asha", false);
        strike("first", "2016-03-09T08:00", "2016-03-11T08:00", 201);
        strike("second", "2016-04-06T08:00", "2016-04-08T08:00", 201);
        strike("third", "2016-04-26T08:00", "2016-04-28T08:00", 201);
    }

    private void theThirdIsChanged() {
        strike("third", "2016-04-26T08:00", "2016-04-26T17:00", 200);
        strike("fourth", "2016-04-27T08:00", "2016-04-27T17:00", 201);
    }

    // Its entry keeps its UID, whatever becomes of it.
    private void strike(String name, String start, String end, int status) {
        plan(name, start, end).statusCode(status);
        attached.know(name, feed("strikes/" + name + ".ics"));
    }

    private String feed(String path) {
        return given().get("/petitions/" + petition + "/" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void joins(String name, boolean inWelsh) {
        var who = signed(name);
        var submitted = inWelsh ? Signing.inWelsh(who.submitted()) : who.submitted();
        people.put(name, who);
        publish(submitted, Signing.confirmed(submitted));
        eventually(() -> assertThat(tables.count(CONFIRMED, petition)).isEqualTo(people.size()));
    }

    private void wantsNoMore(String name) {
        var last = InboxResource.inbox().mailsTo(people.get(name).email()).getLast();
        given().multiPart("List-Unsubscribe", "One-Click")
                .post("/unsubscribe/" + Message.of(last).token("unsubscribe"))
                .then()
                .statusCode(200);
    }

    private void live(Instant moment, Runnable happens) {
        clock.set(moment.toString());
        happens.run();
        reminders.remind().await().atMost(PATIENCE);
        var written = tables.count(ALL, petition);
        // Mostly there is nothing to look for, and each look goes through all mails of all tests.
        if (written > known) {
            known = written;
            // Not in twenty seconds, as by its schedule: days pass here meanwhile.
            sweep.queue().await().atMost(PATIENCE);
            eventually(() -> assertThat(tables.count(WAITING, petition)).isZero());
            look("%12s".formatted(WHEN.format(moment.atZone(LONDON))));
        }
    }

    private void look(String when) {
        people.forEach((name, who) -> arrived(name, who).stream()
                .map(mail -> "%s | %-5s | %s".formatted(when, name, mail))
                .sorted()
                .forEach(got::add));
    }

    /** Strike mails that have come since the last look. */
    private List<String> arrived(String name, Signing who) {
        var mails = InboxResource.inbox().mailsTo(who.email());
        var fresh = mails.subList(seen.getOrDefault(name, 0), mails.size());
        seen.put(name, mails.size());
        return fresh.stream()
                .filter(it -> it.subject().matches(".*([Ss]tr(ike|eic)).*"))
                .map(this::told)
                .toList();
    }

    private String told(Mail mail) {
        var message = Message.of(mail);
        var calendar = message.calendar().orElseThrow();
        var text = message.text().replaceAll("\\s+", " ");
        assertThat(text).contains(Attached.spoken(calendar, mail.subject().matches(".*[Ss]treic.*")));
        return mail.subject().replaceFirst(" – .*", "") + " | " + attached.told(calendar);
    }
}
