package org.undersigned.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackoffTest {

    private static final Duration SHORT = Duration.ofSeconds(1);

    @Test
    void the_first_end_is_followed_by_a_quick_start() {
        assertThat(Backoff.NONE.afterRunning(SHORT).pause()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void what_ends_again_and_again_waits_longer_and_longer_but_not_for_ever() {
        var backoff = Backoff.NONE;
        for (int i = 0; i < 4; i++) {
            backoff = backoff.afterRunning(SHORT);
        }
        assertThat(backoff.pause()).isEqualTo(Duration.ofSeconds(4));

        for (int i = 0; i < 100; i++) {
            backoff = backoff.afterRunning(SHORT);
        }
        assertThat(backoff.pause()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void a_minute_of_health_forgets_earlier_ends() {
        var backoff = new Backoff(9).afterRunning(Duration.ofMinutes(1));

        assertThat(backoff.pause()).isEqualTo(Duration.ofMillis(500));
    }
}
