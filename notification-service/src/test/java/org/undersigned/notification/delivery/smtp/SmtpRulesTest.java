package org.undersigned.notification.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpRulesTest {

    @Test
    void without_a_word_tls_is_required() throws Exception {
        assertThat(Settings.of().startTls()).isEqualTo(SmtpConfig.StartTls.REQUIRED);
        assertThat(SmtpRules.broken(Settings.of("host", "mail.example"))).isEmpty();
    }

    @Test
    void a_dialogue_ends_before_its_lease_does() {
        assertThat(SmtpRules.outlasts(Settings.of(), Duration.ofMinutes(6))).isFalse();
        assertThat(SmtpRules.outlasts(Settings.of("dialogue-timeout", "2m"), Duration.ofMinutes(6)))
                .isTrue();
    }

    @Test
    void without_tls_only_this_machine_is_spoken_to() throws Exception {
        assertThat(SmtpRules.broken(Settings.of("host", "127.0.0.1", "start-tls", "DISABLED")))
                .isEmpty();
        assertThat(SmtpRules.broken(Settings.of("host", "mail.example", "start-tls", "DISABLED")))
                .singleElement()
                .asString()
                .contains("only to a server on this machine");
    }

    @Test
    void who_signs_and_where_bounces_go_is_the_senders_domain() throws Exception {
        assertThat(SmtpRules.broken(Settings.of(
                        "from", "Petition <petition@doctors.example>",
                        "dkim.domain", "doctors.example",
                        "bounces", "b@bounces.doctors.example")))
                .isEmpty();
        assertThat(SmtpRules.broken(Settings.of(
                        "from", "Petition <petition@doctors.example>",
                        "dkim.domain", "other-doctors.example",
                        "bounces", "b@elsewhere.example")))
                .hasSize(2);
    }
}
