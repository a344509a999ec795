package org.undersigned.intake.mails;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.undersigned.notification.events.QueueEvent.QueueMeasured;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailQueueTest {

    private static final Instant NOW = Instant.parse("2016-02-06T15:04:09Z");

    private final MailQueue queue = new MailQueue();

    @ParameterizedTest
    @CsvSource({
        "0,    true,  false, 0",
        "119,  true,  false, 1",
        "120,  false, false, 2",
        "599,  false, false, 9",
        "600,  false, true,  10",
        "1439, false, true,  23"
    })
    void a_wait_is_short_below_two_minutes_and_long_from_ten(
            long seconds, boolean isShort, boolean isLong, long minutes) {
        queue.put(measured("confirmations", seconds, NOW));

        var wait = queue.at(NOW).orElseThrow();
        assertThat(wait.isShort()).isEqualTo(isShort);
        assertThat(wait.isLong()).isEqualTo(isLong);
        assertThat(wait.minutes()).isEqualTo(minutes);
    }

    @Test
    void nothing_that_waits_is_a_short_wait() {
        queue.put(new QueueMeasured("confirmations", null, NOW));

        assertThat(queue.at(NOW)).contains(new Wait(Duration.ZERO));
    }

    @Test
    void what_was_said_two_minutes_ago_is_forgotten() {
        queue.put(measured("confirmations", 900, NOW));

        assertThat(queue.at(NOW.plusSeconds(119))).isPresent();
        assertThat(queue.at(NOW.plusSeconds(120))).isEmpty();
    }

    @Test
    void what_was_measured_earlier_and_comes_later_changes_nothing() {
        queue.put(measured("confirmations", 0, NOW));
        queue.put(measured("confirmations", 900, NOW.minusSeconds(15)));

        assertThat(queue.at(NOW)).contains(new Wait(Duration.ZERO));
    }

    @Test
    void other_mails_are_not_waited_for() {
        queue.put(measured("dates", 900, NOW));

        assertThat(queue.at(NOW)).isEmpty();
    }

    private static QueueMeasured measured(String lane, long seconds, Instant at) {
        return new QueueMeasured(lane, at.minusSeconds(seconds), at);
    }
}
