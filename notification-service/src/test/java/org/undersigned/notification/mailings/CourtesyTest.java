package org.undersigned.notification.mailings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CourtesyTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOON = Instant.parse("2016-02-06T12:00:00Z");

    private final Courtesy courtesy = new Courtesy(
            new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)), Duration.ofHours(1), Duration.ofHours(24));

    @Test
    void what_can_wait_waits_an_hour_for_another() {
        assertThat(courtesy.due(NOON, LONDON)).hasToString("2016-02-06T13:00:00Z");
    }

    @Test
    void an_hour_that_ends_at_night_ends_in_the_morning() {
        assertThat(courtesy.due(Instant.parse("2016-02-06T20:30:00Z"), LONDON)).hasToString("2016-02-07T08:00:00Z");
    }

    @Test
    void a_milestone_comes_a_day_after_the_last() {
        var yesterday = Optional.of(Instant.parse("2016-02-05T20:30:00Z"));

        assertThat(courtesy.milestoneDue(NOON, Optional.empty(), yesterday, LONDON))
                .hasToString("2016-02-06T20:30:00Z");
        assertThat(courtesy.milestoneDue(NOON.plus(Duration.ofDays(3)), Optional.empty(), yesterday, LONDON))
                .hasToString("2016-02-09T13:00:00Z");
    }

    @Test
    void one_that_takes_the_place_of_another_keeps_its_time() {
        var waiting = Optional.of(NOON.plusSeconds(60));

        assertThat(courtesy.milestoneDue(NOON, waiting, Optional.of(NOON), LONDON))
                .isEqualTo(waiting.get());
    }
}
