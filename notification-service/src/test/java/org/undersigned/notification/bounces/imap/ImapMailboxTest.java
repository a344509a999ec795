package org.undersigned.notification.bounces.imap;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.notification.bounces.Arrival;
import org.undersigned.notification.bounces.MailboxAway;
import org.undersigned.testing.TcpLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImapMailboxTest {

    private final BounceMailbox server = new BounceMailbox();

    @Test
    void mails_are_read_in_order_from_where_one_was_and_stay_unread() {
        var texts = put(60);
        try (var mailbox = ImapMailbox.open(server.config())) {
            mailbox.startAfter(0);
            var all = all(mailbox);
            assertThat(all).extracting(ImapMailboxTest::subject).isEqualTo(texts);

            mailbox.startAfter(all.get(57).position());
            assertThat(all(mailbox)).extracting(ImapMailboxTest::subject).isEqualTo(texts.subList(58, 60));

            mailbox.startAfter(all.getLast().position());
            assertThat(all(mailbox)).isEmpty();
        }
        assertThat(server.isUntouched()).isTrue();
    }

    @Test
    void only_what_is_done_with_is_deleted() {
        put(3);
        try (var mailbox = ImapMailbox.open(server.config())) {
            mailbox.startAfter(0);
            var all = all(mailbox);
            mailbox.delete(List.of(all.get(0).position(), all.get(2).position()));
            mailbox.delete(List.of());
        }
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void of_a_large_one_no_more_than_the_beginning_is_fetched() {
        server.put(("Subject: large\r\n\r\n" + "x".repeat(3 * Arrival.LARGEST)).getBytes(US_ASCII));
        try (var mailbox = ImapMailbox.open(server.config())) {
            mailbox.startAfter(0);
            assertThat(mailbox.next().getFirst().bytes()).hasSize(Arrival.LARGEST + 1);
        }
    }

    @Test
    void a_server_that_cannot_be_trusted_does_not_get_the_password() {
        var unknown = server.config("port", "" + BounceMailbox.securePort(), "tls", "IMPLICIT");
        var plain = server.config("tls", "START_TLS");

        assertThatThrownBy(() -> ImapMailbox.open(unknown)).isInstanceOf(MailboxAway.class);
        assertThatThrownBy(() -> ImapMailbox.open(plain)).isInstanceOf(MailboxAway.class);
    }

    @Test
    void a_server_that_says_nothing_is_away() {
        try (var line = TcpLine.to(BounceMailbox.port())) {
            line.hold();
            var silent = server.config("port", "" + line.port(), "answer-timeout", "PT0.5S");

            assertThatThrownBy(() -> ImapMailbox.open(silent)).isInstanceOf(MailboxAway.class);
        }
    }

    @Test
    void a_wrong_password_is_said_without_a_name() {
        assertThatThrownBy(() -> ImapMailbox.open(server.config("password", "wrong")))
                .isInstanceOf(MailboxAway.class)
                .hasMessage("AuthenticationFailedException");
    }

    @Test
    void a_service_does_not_start_with_what_others_could_read_or_with_half_a_configuration() {
        assertThat(ImapRules.broken(server.config())).isEmpty();
        assertThat(ImapRules.broken(BounceMailbox.config(Map.of()))).isEmpty();
        assertThat(ImapRules.broken(server.config("host", "mail.undersigned.example")))
                .singleElement()
                .asString()
                .contains("tls");
        assertThat(ImapRules.broken(BounceMailbox.config(Map.of("host", "mail.undersigned.example"))))
                .singleElement()
                .asString()
                .contains("password");
        assertThat(ImapRules.broken(server.config("round-timeout", "10m"))).hasSize(1);
    }

    private List<String> put(int count) {
        var subjects = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            subjects.add("Subject: " + i);
            server.put(("Subject: " + i + "\r\n\r\ntext\r\n").getBytes(US_ASCII));
        }
        return subjects;
    }

    private static List<Arrival> all(ImapMailbox mailbox) {
        var all = new ArrayList<Arrival>();
        for (var page = mailbox.next(); !page.isEmpty(); page = mailbox.next()) {
            all.addAll(page);
        }
        return all;
    }

    private static String subject(Arrival mail) {
        return new String(mail.bytes(), US_ASCII)
                .lines()
                .filter(it -> it.startsWith("Subject:"))
                .findFirst()
                .orElseThrow();
    }
}
