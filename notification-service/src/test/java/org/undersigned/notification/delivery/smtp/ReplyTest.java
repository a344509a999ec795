package org.undersigned.notification.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplyTest {

    @Test
    void addresses_in_a_servers_words_are_not_kept() {
        assertThat(Reply.clean("550 5.1.1 <asha@example.org>: Recipient asha@example.org\r\n unknown"))
                .isEqualTo("550 5.1.1 <address>: Recipient <address> unknown");
    }

    @Test
    void words_have_an_end() {
        assertThat(Reply.clean("550 " + "x".repeat(5000))).hasSize(300);
        assertThat(Reply.clean(null)).isEmpty();
    }
}
