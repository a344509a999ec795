package org.undersigned.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import biweekly.Biweekly;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.undersigned.intake.events.PetitionEvent;
import org.undersigned.intake.events.PetitionEvent.News;
import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.notification.Log;
import org.undersigned.notification.Message;
import org.undersigned.notification.Signing;
import org.undersigned.notification.delivery.StubbornServer.Received;

/** What a mail says of itself on the wire, as it came. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadersOnTheWireTest extends BeforeStubbornServer {

    static final List<String> EVIL = List.of(
            "Asha\r\nBcc: bcc@example.net",
            "Asha\nBcc: bcc@example.net\n\nAnother text",
            "Asha%0d%0aBcc: bcc@example.net",
            "Asha\u2028Bcc: bcc@example.net",
            "Asha\r\n.\r\nMAIL FROM:<bcc@example.net>",
            "Asha =?UTF-8?Q?=0D=0ABcc:_bcc@example.net?=");

    private static final String OPEN_NEWS = """
            select count(*) from mail m join mailing g on g.id = m.mailing
            where g.petition = ? and g.kind = 'NEWS' and m.state not in ('SENT', 'CANCELLED')""";
    private static final List<String> HEADERS = List.of(
            "DKIM-Signature",
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Auto-Submitted",
            "List-Id",
            "Feedback-ID",
            "List-Unsubscribe",
            "List-Unsubscribe-Post");

    @Test
    void a_mail_is_signed_so_that_nobody_can_change_how_to_stop_it() throws Exception {
        var mail = milestoneTo(signed("Asha Canary"));

        assertThat(Signatures.check(mail.raw(), StubbornPort.publicKey())).isTrue();
        var other = mail.raw().replace("List-Unsubscribe: <", "List-Unsubscribe: <https://elsewhere.example/?");
        assertThat(other).isNotEqualTo(mail.raw());
        assertThat(Signatures.check(other, StubbornPort.publicKey())).isFalse();
        var second = "List-Unsubscribe: <https://elsewhere.example/>\r\n" + mail.raw();
        assertThat(Signatures.check(second, StubbornPort.publicKey())).isFalse();
    }

    @Test
    void a_mail_says_what_it_is_and_whence_it_came_and_nothing_of_the_recipient() {
        var mail = milestoneTo(signed("Asha Canary"));

        assertThat(mail.headerLines())
                .contains(
                        "Auto-Submitted: auto-generated",
                        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
                        "List-Id: <" + petition + ".petitions.undersigned.example>")
                .anyMatch(it -> it.startsWith("Feedback-ID: milestone-" + petition.substring(0, 20)))
                .anyMatch(it -> it.startsWith("From: Undersigned <petitions@undersigned.example>"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
        assertThat(mail.from()).matches("petitions\\+[0-9a-f]{40}@undersigned\\.example");
        assertThat(mail.messageId()).endsWith("@undersigned.example>");
        assertThat(mail.headerLines())
                .filteredOn(it -> !it.startsWith("To:"))
                .noneMatch(it -> it.contains("Asha") || it.contains("asha"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asha@example.org\r\nRCPT TO:<bcc@example.org>",
                "asha@example.org>\r\nDATA\r\nBcc: bcc@example.org",
                "asha@example.org\nBcc: bcc@example.org",
                "asha@example.org, bcc@example.org",
                "<asha@example.org>, <bcc@example.org>",
                "asha bcc@example.org",
                "friends: asha@example.org, bcc@example.org;"
            })
    void no_address_can_add_another(String address) {
        publish(addressed(signed("Asha Canary").submitted(), address));

        settled("confirmation:" + petition, "failed", 1);
        assertThat(words("confirmation:" + petition)).containsExactly("553 5.1.3 the address cannot be written to");
        assertThat(server.commands()).noneMatch(it -> it.contains("bcc@example.org") || it.contains("<asha@"));
    }

    @ParameterizedTest
    @FieldSource("EVIL")
    void no_name_and_no_title_can_add_a_header(String evil) {
        open("Do not impose it " + evil);
        var asha = new Signing(petition, signed("asha").inbox(), "TN13 1AA", evil, List.of("strikes"), "EMAIL");

        publish(asha.submitted());

        eventually(() -> assertThat(server.to(asha.email())).hasSize(1));
        hasNoForeignHeader(server.to(asha.email()).getFirst());
        assertThat(server.to(asha.email())).hasSize(1);
        assertThat(server.commands()).noneMatch(it -> it.contains("bcc@"));
    }

    /** What has a line break in it is refused; what only looks like one is told, in one line. */
    @Test
    void no_strike_and_no_place_can_add_a_header_or_an_entry_to_the_calendar() {
        var asha = signed("Asha Canary");
        confirmedWithoutMail(asha);

        var told = EVIL.stream().filter(it -> planned(it) == 201).toList();

        assertThat(told).hasSize(2);
        told.forEach(it -> settled("strike-planned:" + petition + "/evil" + EVIL.indexOf(it) + ":0", "sent", 1));
        var mails = server.to(asha.email()).stream()
                .filter(it -> it.raw().contains(":strike-planned:undersigned"))
                .toList();
        assertThat(mails).hasSize(2).allSatisfy(mail -> {
            hasNoForeignHeader(mail);
            var calendar = Message.of(mail.raw()).calendar().orElseThrow();
            assertThat(calendar.split("\r\n"))
                    .allMatch(line -> line.matches("(BEGIN|END|PRODID|VERSION|CALSCALE|METHOD|UID|SEQUENCE|DTSTAMP"
                            + "|LAST-MODIFIED|ORGANIZER|DTSTART|DTEND|SUMMARY|LOCATION|STATUS)[:;].*| .*"));
            assertThat(Biweekly.parse(calendar).first().getEvents()).hasSize(1);
        });
        assertThat(server.commands()).noneMatch(it -> it.contains("bcc@"));
    }

    @Test
    void no_news_can_add_a_header() {
        var asha = signed("Asha Canary").wanting("news");
        confirmedWithoutMail(asha);
        publishPetition(EVIL.stream()
                .map(it -> new News("news" + EVIL.indexOf(it), Instant.EPOCH, it, it + "\r\n.\r\nQUIT", null))
                .toList());
        eventually(() -> assertThat(tables.count("select count(*) from news where petition = ?", petition))
                .isEqualTo(EVIL.size()));

        for (int i = 0; i < EVIL.size(); i++) {
            organiser()
                    .put("/organiser/petitions/{slug}/news/news{i}/letter", petition, i)
                    .then()
                    .statusCode(201);
        }

        // One may tell another too.
        eventually(() -> assertThat(tables.count(OPEN_NEWS, petition)).isZero());
        assertThat(server.to(asha.email())).isNotEmpty().allSatisfy(HeadersOnTheWireTest::hasNoForeignHeader);
        assertThat(server.commands()).noneMatch(it -> it.contains("bcc@"));
    }

    private int planned(String words) {
        var strike = Map.of("title", words, "place", words, "start", "2099-04-26T08:00", "end", "2099-04-26T17:00");
        return organiser()
                .contentType("application/json")
                .body(strike)
                .put("/organiser/petitions/{slug}/strikes/evil{i}", petition, EVIL.indexOf(words))
                .statusCode();
    }

    private static void hasNoForeignHeader(Received mail) {
        assertThat(mail.headerNames())
                .doesNotHaveDuplicates()
                .isSubsetOf(HEADERS)
                .contains("DKIM-Signature", "From", "To", "Subject", "Content-Type");
    }

    private Received milestoneTo(Signing who) {
        confirmedWithoutMail(who);
        milestone(1, 1, Instant.now().plusSeconds(60));
        settled("milestone:" + petition + ":1", "sent", 1);
        return server.to(who.email()).stream()
                .filter(it -> it.raw().contains("\r\nFeedback-ID: milestone-"))
                .findFirst()
                .orElseThrow();
    }

    private void open(String title) {
        Log.publish(
                PetitionEvent.TOPIC,
                petition,
                new PetitionPublished(
                        petition,
                        petition,
                        title,
                        "",
                        Instant.EPOCH,
                        null,
                        "Europe/London",
                        "EMAIL",
                        List.of(1L),
                        List.of(),
                        List.of(),
                        List.of(),
                        "en",
                        null,
                        null));
        eventually(() -> assertThat(tables.thatSay(title)).contains("petition"));
    }
}
