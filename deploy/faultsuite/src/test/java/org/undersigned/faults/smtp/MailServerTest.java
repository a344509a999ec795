package org.undersigned.faults.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.faults.smtp.Mood.Word;
import org.undersigned.faults.stage.Patience;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailServerTest {

    private static final String LETTER = """
            EHLO test
            MAIL FROM:<petition+0142000000000000002aff@undersigned.example>
            RCPT TO:<Asha@example.org>
            DATA
            Message-ID: <1@undersigned.example>
            Feedback-ID: milestone:case-7:100:case-7:MILESTONE:undersigned
            List-Unsubscribe: <http://localhost:8082/unsubscribe/abc>
            Content-Type: text/plain; charset=UTF-8

            Press http://localhost:8080/confirm/token-1
            ..
            .
            QUIT
            """.replace("\n", "\r\n");

    private final MailServer server = MailServer.open();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_letter_is_kept_and_says_what_it_is() throws IOException {
        assertThat(said()).contains("220 ", "354 ", "250 taken", "221 ");

        var letter = server.to("asha@example.org").getFirst();
        assertThat(letter.link("confirm")).contains("/confirm/token-1");
        assertThat(letter.oneClick()).contains("/unsubscribe/abc");
        assertThat(letter.kind()).isEqualTo("MILESTONE");
        assertThat(letter.petition()).isEqualTo("case-7");
        assertThat(letter.mail()).hasValue(42);
        assertThat(letter.headerNames())
                .containsExactly("Message-ID", "Feedback-ID", "List-Unsubscribe", "Content-Type");
        assertThat(letter.raw()).endsWith("\r\n.\r\n");
        assertThat(server.about("case-7")).containsExactly(letter);
    }

    @Test
    void one_that_hangs_up_after_the_dot_has_the_letter() throws IOException {
        server.become((word, to, usual) -> word == Word.DOT ? Mood.HANG_UP : usual);

        assertThat(said()).contains("354 ").doesNotContain("250 taken");
        assertThat(server.to("asha@example.org")).hasSize(1);
    }

    @Test
    void one_that_refuses_has_nothing_until_it_relents() throws IOException {
        server.become((word, to, usual) -> word == Word.RCPT ? "450 4.2.0 <" + to + "> later" : usual);
        said("EHLO test\r\nMAIL FROM:<a@b>\r\nRCPT TO:<Asha@example.org>\r\nQUIT\r\n");
        assertThat(server.taken()).isZero();

        server.relent();

        assertThat(said()).contains("250 taken");
    }

    @Test
    void one_that_relents_lets_go_who_is_kept_and_disturbs_nobody_else() throws Exception {
        try (var other = new Socket(InetAddress.getLoopbackAddress(), server.port());
                var stuck = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            server.become((word, to, usual) -> word == Word.RCPT ? Mood.SILENCE : usual);
            stuck.getOutputStream().write("RCPT TO:<a@b>\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(Patience.until(Duration.ofMinutes(1), () -> server.kept() == 1))
                    .isTrue();

            server.relent();

            assertThat(new String(stuck.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("220 faults\r\n");
            other.getOutputStream().write("QUIT\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("220 faults\r\n221 bye\r\n");
        }
    }

    private String said() throws IOException {
        return said(LETTER);
    }

    private String said(String words) throws IOException {
        try (var line = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            line.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
