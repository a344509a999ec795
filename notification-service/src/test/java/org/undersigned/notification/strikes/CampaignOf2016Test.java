package org.undersigned.notification.strikes;

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

import org.undersigned.notification.ServiceTest;
import org.undersigned.notification.Signing;
import org.undersigned.notification.Tables;
import org.undersigned.notification.strikes.store.ReminderTick;
import org.undersigned.testing.InboxResource;
import org.undersigned.testing.Mail;

/**
 * The spring of 2016, from the call on 23 February to the last strike, by a moved clock: who is written to, when by the
 * clocks of London, and of what. The clocks went forward on 27 March.
 */
@QuarkusTest
class CampaignOf2016Test extends ServiceTest {

    private static final String PROMISED = """
            23 Feb 15:00 | asha  | Strike on Tuesday 26 April
            23 Feb 15:00 | asha  | Strike on Wednesday 6 April
            23 Feb 15:00 | asha  | Strike on Wednesday 9 March
             2 Mar 09:00 | asha  | Coming up: strike on Wednesday 9 March
             8 Mar 09:00 | asha  | Tomorrow from 08:00: strike
             9 Mar 07:00 | asha  | Today from 08:00: strike
            15 Mar 12:00 | beth  | The strike dates ahead
            23 Mar 11:00 | asha  | Changed: strike now on Tuesday 26 April, 08:00
            23 Mar 11:00 | asha  | Strike on Wednesday 27 April
            23 Mar 11:00 | beth  | Changed: strike now on Tuesday 26 April, 08:00
            23 Mar 11:00 | beth  | Strike on Wednesday 27 April
            24 Mar 12:00 | carys | Dyddiadau’r streiciau sydd i ddod
            30 Mar 09:00 | asha  | Coming up: strike on Wednesday 6 April
            30 Mar 09:00 | beth  | Coming up: strike on Wednesday 6 April
            30 Mar 09:00 | carys | I ddod: streic ddydd Mercher 6 Ebrill
             5 Apr 09:00 | asha  | Tomorrow from 08:00: strike
             5 Apr 09:00 | beth  | Tomorrow from 08:00: strike
             5 Apr 09:00 | carys | Yfory o 08:00: streic
             6 Apr 07:00 | asha  | Today from 08:00: strike
             6 Apr 07:00 | beth  | Today from 08:00: strike
             6 Apr 07:00 | carys | Heddiw o 08:00: streic
            19 Apr 09:00 | asha  | Coming up: strike on Tuesday 26 April
            19 Apr 09:00 | beth  | Coming up: strike on Tuesday 26 April
            19 Apr 09:00 | carys | I ddod: streic ddydd Mawrth 26 Ebrill
            20 Apr 09:00 | asha  | Coming up: strike on Wednesday 27 April
            20 Apr 09:00 | beth  | Coming up: strike on Wednesday 27 April
            20 Apr 09:00 | carys | I ddod: streic ddydd Mercher 27 Ebrill
            25 Apr 09:00 | asha  | Tomorrow from 08:00: strike
            25 Apr 09:00 | beth  | Tomorrow from 08:00: strike
            25 Apr 09:00 | carys | Yfory o 08:00: streic
            26 Apr 07:00 | asha  | Today from 08:00: strike
            26 Apr 07:00 | beth  | Today from 08:00: strike
            26 Apr 07:00 | carys | Heddiw o 08:00: streic
            26 Apr 09:00 | asha  | Tomorrow from 08:00: strike
            26 Apr 09:00 | beth  | Tomorrow from 08:00: strike
            26 Apr 09:00 | carys | Yfory o 08:00: streic
            26 Apr 12:00 | dai   | The strike ahead: Wednesday 27 April
            27 Apr 07:00 | asha  | Today from 08:00: strike
            27 Apr 07:00 | beth  | Today from 08:00: strike
            27 Apr 07:00 | carys | Heddiw o 08:00: streic
            27 Apr 07:00 | dai   | Today from 08:00: strike
            """;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);
    private static final String WAITING = """
            select count(*) from mail m join mailing g on g.id = m.mailing
            where g.petition = ? and m.state in ('QUEUED', 'CLAIMED', 'ATTEMPTING')""";
    private static final String CONFIRMED = "select count(*) from supporter where petition = ? and state = 'CONFIRMED'";

    @Inject
    ReminderTick reminders;

    @Inject
    Tables tables;

    private final Map<String, Signing> people = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<String> got = new ArrayList<>();

    @Test
    void everybody_gets_what_was_promised_and_nothing_else() {
        clock.set("2016-02-23T15:00:00Z");
        open();
        var campaign = new TreeMap<Instant, Runnable>();
        mornings(campaign);
        campaign.put(Instant.parse("2016-02-23T15:00:00Z"), this::threeStrikesAreCalled);
        campaign.put(Instant.parse("2016-03-15T12:00:00Z"), () -> joins("beth", false));
        campaign.put(Instant.parse("2016-03-23T11:00:00Z"), this::theThirdIsChanged);
        campaign.put(Instant.parse("2016-03-24T12:00:00Z"), () -> joins("carys", true));
        campaign.put(Instant.parse("2016-04-26T11:00:00Z"), () -> joins("dai", false));

        campaign.forEach(this::live);

        assertThat(String.join("\n", got)).isEqualTo(PROMISED.strip());
    }

    /** Every hour at which, in one of the two times, something may be due. */
    private static void mornings(Map<Instant, Runnable> campaign) {
        LocalDate.of(2016, 3, 1).datesUntil(LocalDate.of(2016, 4, 30)).forEach(day -> {
            for (int hour = 6; hour <= 9; hour++) {
                campaign.put(day.atTime(hour, 0).toInstant(ZoneOffset.UTC), () -> {});
            }
        });
    }

    private void threeStrikesAreCalled() {
        joins("asha", false);
        plan("first", "2016-03-09T08:00", "2016-03-11T08:00").statusCode(201);
        plan("second", "2016-04-06T08:00", "2016-04-08T08:00").statusCode(201);
        plan("third", "2016-04-26T08:00", "2016-04-28T08:00").statusCode(201);
    }

    private void theThirdIsChanged() {
        plan("third", "2016-04-26T08:00", "2016-04-26T17:00").statusCode(200);
        plan("fourth", "2016-04-27T08:00", "2016-04-27T17:00").statusCode(201);
    }

    private void joins(String name, boolean inWelsh) {
        var who = signed(name);
        var submitted = inWelsh ? Signing.inWelsh(who.submitted()) : who.submitted();
        people.put(name, who);
        publish(submitted, Signing.confirmed(submitted));
        eventually(() -> assertThat(tables.count(CONFIRMED, petition)).isEqualTo(people.size()));
    }

    private void live(Instant moment, Runnable happens) {
        clock.set(moment.toString());
        happens.run();
        reminders.remind().await().atMost(Duration.ofSeconds(60));
        allIsSent();
        var when = "%12s".formatted(WHEN.format(moment.atZone(LONDON)));
        people.forEach((name, who) -> arrived(name, who).stream()
                .map(subject -> "%s | %-5s | %s".formatted(when, name, subject))
                .sorted()
                .forEach(got::add));
    }

    // Mostly there is nothing to wait for, and each wait begins with a pause.
    private void allIsSent() {
        if (tables.count(WAITING, petition) > 0) {
            eventually(() -> assertThat(tables.count(WAITING, petition)).isZero());
        }
    }

    /** Strike mails that have come since the last look. */
    private List<String> arrived(String name, Signing who) {
        var mails = InboxResource.inbox().mailsTo(who.email());
        var fresh = mails.subList(seen.getOrDefault(name, 0), mails.size());
        seen.put(name, mails.size());
        return fresh.stream()
                .map(Mail::subject)
                .filter(it -> it.matches(".*([Ss]tr(ike|eic)).*"))
                .map(it -> it.replaceFirst(" – .*", ""))
                .toList();
    }
}
