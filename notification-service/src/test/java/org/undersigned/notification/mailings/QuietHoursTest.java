package org.undersigned.notification.mailings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** In London the clocks went forward on 27 March 2016 and back on 30 October. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuietHoursTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final QuietHours night = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    @Test
    void by_day_nothing_waits() {
        assertThat(after("2016-03-23T08:00:00Z")).isEqualTo("2016-03-23T08:00:00Z");
        assertThat(after("2016-03-23T20:59:59Z")).isEqualTo("2016-03-23T20:59:59Z");
    }

    @Test
    void from_nine_in_the_evening_it_waits_for_eight_in_the_morning() {
        assertThat(after("2016-03-23T21:00:00Z")).isEqualTo("2016-03-24T08:00:00Z");
        assertThat(after("2016-03-24T07:59:59Z")).isEqualTo("2016-03-24T08:00:00Z");
    }

    @Test
    void the_night_in_which_the_clocks_go_forward_is_an_hour_shorter() {
        assertThat(after("2016-03-26T21:00:00Z")).isEqualTo("2016-03-27T07:00:00Z");
        assertThat(after("2016-03-27T06:59:59Z")).isEqualTo("2016-03-27T07:00:00Z");
        assertThat(after("2016-03-27T20:00:00Z")).isEqualTo("2016-03-28T07:00:00Z");
    }

    @Test
    void and_the_one_in_which_they_go_back_an_hour_longer() {
        assertThat(after("2016-10-29T20:00:00Z")).isEqualTo("2016-10-30T08:00:00Z");
        assertThat(after("2016-10-30T01:30:00Z")).isEqualTo("2016-10-30T08:00:00Z");
    }

    @Test
    void each_petition_has_its_own_night() {
        assertThat(night.after(Instant.parse("2016-03-23T12:30:00Z"), ZoneId.of("Australia/Sydney")))
                .hasToString("2016-03-23T21:00:00Z");
    }

    @Test
    void an_end_that_the_clocks_skip_is_the_moment_after_the_gap() {
        var skipped = new QuietHours(LocalTime.of(21, 0), LocalTime.of(1, 30));

        assertThat(skipped.after(Instant.parse("2016-03-26T23:00:00Z"), LONDON)).hasToString("2016-03-27T01:30:00Z");
    }

    @Test
    void hours_within_a_day_and_none_at_all() {
        var siesta = new QuietHours(LocalTime.of(13, 0), LocalTime.of(15, 0));
        var never = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        var two = Instant.parse("2016-03-23T14:00:00Z");

        assertThat(siesta.after(two, LONDON)).hasToString("2016-03-23T15:00:00Z");
        assertThat(siesta.after(two.plus(Duration.ofHours(1)), LONDON)).hasToString("2016-03-23T15:00:00Z");
        assertThat(never.after(two, LONDON)).isEqualTo(two);
    }

    private String after(String moment) {
        return night.after(Instant.parse(moment), LONDON).toString();
    }
}
