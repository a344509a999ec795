package org.undersigned.notification.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadersTest {

    @Test
    void no_second_line_can_be_made() {
        assertThat(Headers.line("Strike\r\nBcc: all@example.org\u2028x\u0000y\u0085z"))
                .isEqualTo("Strike Bcc: all@example.org x y z");
    }

    @Test
    void nothing_turns_the_reading_direction() {
        assertThat(Headers.line("a\u202Egnp.exe")).isEqualTo("a gnp.exe");
    }

    @Test
    void every_script_stays() {
        assertThat(Headers.line("李明 Siobhán Żak नमस्ते 🎉")).isEqualTo("李明 Siobhán Żak नमस्ते 🎉");
    }

    @Test
    void a_line_has_an_end() {
        assertThat(Headers.line("🎉".repeat(1000)).length()).isLessThanOrEqualTo(251);
    }
}
