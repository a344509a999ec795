package org.undersigned.tally.live.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaceTest {

    private final Pace pace = new Pace(Duration.ofNanos(250));

    @Test
    void the_first_value_is_shown_at_once_and_so_is_one_that_comes_late_enough() {
        assertThat(pace.until("a", 1_000)).hasValue(0);
        assertThat(pace.until("a", 1_250)).hasValue(0);
    }

    @Test
    void one_that_comes_too_early_waits_and_what_comes_meanwhile_goes_with_it() {
        pace.until("a", 1_000);

        assertThat(pace.until("a", 1_100)).hasValue(150);
        assertThat(pace.until("a", 1_200)).isEmpty();
        assertThat(pace.until("a", 1_249)).isEmpty();
        assertThat(pace.until("a", 1_260)).hasValue(240);
    }

    @Test
    void petitions_do_not_wait_for_each_other() {
        pace.until("a", 1_000);

        assertThat(pace.until("b", 1_001)).hasValue(0);
    }
}
