package org.undersigned.notification.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.notification.delivery.Outcome;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplyTest {

    @Test
    void five_hundreds_are_for_good() {
        assertThat(new Reply(554, "554 5.7.1 rejected").outcome(true))
                .isEqualTo(new Outcome.Refused("554 5.7.1 rejected", false));
    }

    @Test
    void five_one_anything_is_an_address_that_does_not_exist() {
        assertThat(new Reply(550, "550 5.1.1 no such user").outcome(false))
                .isEqualTo(new Outcome.Refused("550 5.1.1 no such user", true));
    }

    @Test
    void four_hundreds_are_for_now() {
        assertThat(new Reply(450, "450 4.2.0 greylisted").outcome(false)).isInstanceOf(Outcome.Deferred.class);
    }

    @Test
    void no_answer_is_unknown_only_after_the_final_dot() {
        assertThat(new Reply(-1, "").outcome(false)).isInstanceOf(Outcome.Deferred.class);
        assertThat(new Reply(-1, "").outcome(true)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void addresses_in_a_servers_words_are_not_kept() {
        assertThat(Reply.clean("550 5.1.1 <asha@example.org>: Recipient asha@example.org\r\n unknown"))
                .isEqualTo("550 5.1.1 <address>: Recipient <address> unknown");
    }
}
