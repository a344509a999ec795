package org.undersigned.notification.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.undersigned.notification.delivery.Answer;
import org.undersigned.notification.delivery.Answer.Stage;
import org.undersigned.notification.delivery.Post.Reach;
import org.undersigned.notification.delivery.StubbornServer;
import org.undersigned.notification.delivery.StubbornServer.Verb;

/** A line to a server that misbehaves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpPostTest {

    private static final String TO = "asha@example.org";

    private final StubbornServer server = StubbornServer.start(0);
    private final SmtpPost post = post("dialogue-timeout", "150s");

    @AfterEach
    void close() {
        post.close();
        server.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "MAIL, 421 4.3.2 closing, SENDER",
        "MAIL, 451 4.3.0 later, SENDER",
        "MAIL, 550 5.7.1 not you, SENDER",
        "MAIL, 530 5.7.0 log in first, SENDER",
        "RCPT, 421 4.7.0 slow down, RECIPIENT",
        "RCPT, 450 4.2.0 greylisted, RECIPIENT",
        "RCPT, 452 4.2.2 full, RECIPIENT",
        "RCPT, 550 5.1.1 nobody, RECIPIENT",
        "RCPT, 554 5.7.1 blocked, RECIPIENT",
        "DATA, 451 4.3.0 later, DATA",
        "DATA, 554 5.5.1 no, DATA",
        "DOT, 421 4.7.0 slow down, DOT",
        "DOT, 451 4.7.1 later, DOT",
        "DOT, 552 5.3.4 too large, DOT",
        "DOT, 554 5.7.1 spam, DOT"
    })
    void what_is_said_is_heard_with_its_place(Verb verb, String words, Stage stage) {
        server.on(verb, words);

        assertThat(sent()).isEqualTo(Answer.of(Integer.parseInt(words.substring(0, 3)), stage, words));
    }

    @ParameterizedTest
    @CsvSource({"MAIL, SENDER", "RCPT, RECIPIENT", "DATA, DATA", "DOT, DOT"})
    void where_the_line_broke_is_known(Verb verb, Stage stage) {
        server.on(verb, StubbornServer.HANG_UP);

        assertThat(sent()).isEqualTo(Answer.none(stage));
    }

    @ParameterizedTest
    @EnumSource(
            value = Verb.class,
            names = {"RCPT", "DOT"})
    void a_server_that_never_ends_a_word_is_cut_off(Verb verb) {
        server.on(verb, StubbornServer.DRIBBLE);
        try (var hasty = post("dialogue-timeout", "2s")) {
            reach(hasty);
            assertThat(hasty.send(message(TO)).code()).isZero();
        }
    }

    @Test
    void a_server_that_says_nothing_is_left() {
        server.on(Verb.RCPT, StubbornServer.TARPIT);
        try (var hasty = post("answer-timeout", "1s")) {
            reach(hasty);
            assertThat(hasty.send(message(TO)).code()).isZero();
        }
    }

    @Test
    void no_final_dot_is_sent_by_who_stood_still_meanwhile() throws Exception {
        var line = new Transport(Session.getInstance(new Properties()));
        line.connect("127.0.0.1", server.port(), "letters", "not a secret");
        line.begin(System.nanoTime() - 1);
        var message = message(TO);

        assertThatThrownBy(() -> line.sendMessage(message, message.to())).isInstanceOf(MessagingException.class);

        assertThat(line.stage()).isEqualTo(Stage.DATA);
        assertThat(line.isConnected()).isFalse();
        assertThat(server.commands()).contains("DATA");
        assertThat(server.to(TO)).isEmpty();
    }

    @Test
    void one_that_dribbles_before_anything_is_said_is_away() {
        server.on(Verb.HELLO, StubbornServer.DRIBBLE);
        try (var hasty = post("dialogue-timeout", "1s")) {
            assertThat(hasty.reach()).isEqualTo(Reach.AWAY);
        }
    }

    @Test
    void a_login_that_is_refused_is_told_from_a_server_that_is_away() {
        server.on(Verb.AUTH, "535 5.7.8 who are you");
        assertThat(post.reach()).isEqualTo(Reach.NOT_ADMITTED);

        server.on(Verb.AUTH, "454 4.7.0 our directory is away");
        assertThat(post.reach()).isEqualTo(Reach.AWAY);

        server.close();
        assertThat(post.reach()).isEqualTo(Reach.AWAY);
    }

    @Test
    void nothing_is_said_to_a_server_without_tls_where_tls_is_required() {
        try (var careful = post("start-tls", "REQUIRED")) {
            assertThat(careful.reach()).isEqualTo(Reach.NOT_SECURE);
        }
        assertThat(server.commands()).noneMatch(it -> it.startsWith("AUTH") || it.startsWith("MAIL"));
    }

    @Test
    void a_line_is_kept_for_so_many_mails() {
        try (var thrifty = post("mails-per-connection", "3")) {
            for (int i = 0; i < 7; i++) {
                assertThat(thrifty.reach()).isEqualTo(Reach.REACHED);
                assertThat(thrifty.send(message(TO)).code()).isEqualTo(250);
            }
        }
        assertThat(server.to(TO)).hasSize(7);
        assertThat(server.lines()).isEqualTo(3);
    }

    @Test
    void a_kept_line_that_was_closed_costs_nothing() {
        assertThat(sent().code()).isEqualTo(250);
        server.on(Verb.MAIL, "421 4.4.2 too many mails on this line");

        assertThat(sent().code()).isEqualTo(421);
        assertThat(server.lines()).isEqualTo(2);
    }

    @Test
    void a_message_that_is_too_large_is_not_sent() {
        try (var narrow = post("largest", "100")) {
            assertThat(narrow.reach()).isEqualTo(Reach.REACHED);
            assertThat(narrow.send(message("b".repeat(200) + "@example.org")).words())
                    .isEqualTo("554 5.6.0 too large");
        }
        assertThat(server.commands()).noneMatch(it -> it.startsWith("MAIL"));
    }

    @Test
    void what_is_sent_is_what_was_sealed_and_bounces_go_to_the_envelope() {
        assertThat(sent().code()).isEqualTo(250);

        var received = server.to(TO).getFirst();
        assertThat(received.from()).isEqualTo("bounces+1@example.net");
        assertThat(received.raw()).isEqualTo(text(TO));
    }

    // A hasty one may give up before a slow machine has answered.
    private static void reach(SmtpPost hasty) {
        await().atMost(Duration.ofSeconds(90)).until(() -> hasty.reach() == Reach.REACHED);
    }

    private Answer sent() {
        assertThat(post.reach()).isEqualTo(Reach.REACHED);
        return post.send(message(TO));
    }

    private SmtpPost post(String name, String value) {
        var config = Settings.account(server.port(), "start-tls", "DISABLED", name, value);
        return new SmtpPost(config, null, Clock.systemUTC());
    }

    private static Sealed message(String to) {
        var session = Session.getInstance(new Properties());
        var bytes = text(to).getBytes(StandardCharsets.US_ASCII);
        try {
            return new Sealed(session, "bounces+1@example.net", Recipient.of(to), bytes);
        } catch (AddressException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String to) {
        return "To: " + to + "\r\nSubject: A letter\r\n\r\n.A line that begins with a dot\r\n..\r\n.\r\nand an end\r\n";
    }
}
