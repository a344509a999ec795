package org.undersigned.tally.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DayTest {

    private static final Instant CLOCKS_WENT_FORWARD = Instant.parse("2016-03-27T12:00:00Z");

    @Test
    void thirty_days_end_with_the_one_that_is_now() {
        var days = Day.until(CLOCKS_WENT_FORWARD, "Europe/London");

        assertThat(days).hasSize(30);
        assertThat(days.getFirst().date()).isEqualTo(LocalDate.of(2016, 2, 27));
        assertThat(days.getLast().date()).isEqualTo(LocalDate.of(2016, 3, 27));
    }

    @Test
    void the_day_on_which_clocks_go_forward_has_23_hours_and_the_one_on_which_they_go_back_25() {
        assertThat(lastOf("2016-03-27T12:00:00Z")).isEqualTo(Duration.ofHours(23));
        assertThat(lastOf("2016-10-30T12:00:00Z")).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void it_is_already_tomorrow_in_kathmandu() {
        var evening = Instant.parse("2016-02-06T18:15:00Z");

        assertThat(Day.until(evening, "Asia/Kathmandu").getLast())
                .isEqualTo(new Day(
                        "Asia/Kathmandu", LocalDate.of(2016, 2, 7), evening, Instant.parse("2016-02-07T18:15:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/London", "Asia/Kathmandu", "Australia/Eucla", "Pacific/Chatham", "America/St_Johns"})
    void one_day_ends_where_the_next_begins_and_both_are_whole_quarters(String zone) {
        var days = Day.until(CLOCKS_WENT_FORWARD, zone);

        for (int i = 1; i < days.size(); i++) {
            var begins = days.get(i).begins();
            assertThat(begins).isEqualTo(days.get(i - 1).ends());
            assertThat(Quarter.of("junior-doctors", begins).since()).isEqualTo(begins);
        }
    }

    @Test
    void where_nobody_knows_the_zone_its_days_are_those_of_greenwich() {
        assertThat(Day.until(CLOCKS_WENT_FORWARD, "Mars/Olympus").getLast().begins())
                .isEqualTo(Instant.parse("2016-03-27T00:00:00Z"));
    }

    @Test
    void a_quarter_holds_its_first_instant_and_not_its_last() {
        var quarter = Quarter.of("junior-doctors", Instant.parse("2016-02-06T15:04:05.678Z"));

        assertThat(quarter.since()).isEqualTo(Instant.parse("2016-02-06T15:00:00Z"));
        assertThat(Quarter.of("junior-doctors", Instant.parse("2016-02-06T15:14:59.999Z")))
                .isEqualTo(quarter);
        assertThat(Quarter.of("junior-doctors", Instant.parse("2016-02-06T15:15:00Z")))
                .isGreaterThan(quarter);
    }

    private static Duration lastOf(String now) {
        var day = Day.until(Instant.parse(now), "Europe/London").getLast();
        return Duration.between(day.begins(), day.ends());
    }
}
