package org.undersigned.tally.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WrongPasswordsTest {

    private Instant now = Instant.parse("2016-02-06T15:00:00Z");
    private final WrongPasswords passwords = new WrongPasswords(() -> now);

    @Test
    void of_a_thousand_from_one_address_ten_are_looked_at() {
        assertThat(tries(1_000, "203.0.113.7")).isEqualTo(10);
        assertThat(passwords.waits("203.0.113.7")).isBetween(1L, 61L);
        assertThat(passwords.waits("203.0.113.8")).isZero();
    }

    @Test
    void of_a_thousand_from_as_many_addresses_a_hundred_are_looked_at_and_who_was_right_before_still_comes_in() {
        passwords.right("198.51.100.1");
        int looked = 0;
        for (int i = 0; i < 1_000; i++) {
            looked += tries(1, "203.0.113." + i);
        }

        assertThat(looked).isEqualTo(100);
        assertThat(passwords.waits("198.51.100.2")).isPositive();
        assertThat(passwords.waits("198.51.100.1")).isZero();
    }

    @Test
    void a_minute_later_it_is_forgotten() {
        tries(1_000, "203.0.113.7");
        now = now.plus(Duration.ofSeconds(passwords.waits("203.0.113.7")));

        assertThat(passwords.waits("203.0.113.7")).isZero();
    }

    private int tries(int times, String client) {
        int looked = 0;
        for (int i = 0; i < times; i++) {
            if (passwords.waits(client) == 0) {
                looked++;
                passwords.wrong(client);
            }
        }
        return looked;
    }
}
