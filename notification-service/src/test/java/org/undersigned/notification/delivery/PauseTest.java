package org.undersigned.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.notification.delivery.Post.Reach;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PauseTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Pause pause = new Pause(LONG, LONG);

    @Test
    void nobody_tries_while_the_server_is_away() {
        pause.take(Reach.AWAY);

        assertThat(pause.isOn()).isTrue();
        assertThat(pause.mayTry()).isFalse();
        assertThat(pause.isAlarm()).isFalse();
    }

    @Test
    void after_the_rest_one_goes_ahead_and_the_others_wait_for_what_it_finds() {
        var over = new Pause(Duration.ZERO, Duration.ZERO);
        over.take(Reach.NOT_ADMITTED);

        assertThat(over.mayTry()).isTrue();
        assertThat(over.mayTry()).isFalse();
        over.reached();
        assertThat(over.mayTry()).isTrue();
        assertThat(over.mayTry()).isTrue();
    }

    @Test
    void a_refused_login_is_an_alarm_until_a_line_is_open() {
        pause.take(Reach.NOT_ADMITTED);
        assertThat(pause.isAlarm()).isTrue();

        pause.reached();
        assertThat(pause.isAlarm()).isFalse();
        assertThat(pause.isOn()).isFalse();
    }

    @Test
    void a_refused_sender_is_an_alarm_until_a_mail_is_answered() {
        pause.refused();
        pause.reached();
        assertThat(pause.isAlarm()).isTrue();

        pause.answered();
        assertThat(pause.isAlarm()).isFalse();
    }

    @Test
    void no_tls_to_trust_is_an_alarm_until_there_is_some() {
        pause.take(Reach.NOT_SECURE);
        assertThat(pause.isAlarm()).isTrue();
        assertThat(pause.mayTry()).isFalse();

        pause.reached();
        assertThat(pause.isAlarm()).isFalse();
    }

    @Test
    void a_server_that_turns_every_mail_away_is_away_until_one_is_answered_and_no_alarm() {
        pause.turnedAway();
        pause.reached();
        assertThat(pause.isOn()).isTrue();
        assertThat(pause.isAlarm()).isFalse();

        pause.answered();
        assertThat(pause.isOn()).isFalse();
    }

    @Test
    void a_server_that_turns_one_line_away_and_takes_mail_over_others_is_not_away() {
        pause.answered();
        pause.turnedAway();

        assertThat(pause.isOn()).isFalse();
    }

    @Test
    void a_server_that_takes_no_more_lines_is_not_away() {
        pause.answered();
        pause.take(Reach.AWAY);

        assertThat(pause.isOn()).isFalse();
    }
}
