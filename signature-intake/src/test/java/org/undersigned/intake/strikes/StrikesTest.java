package org.undersigned.intake.strikes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.strikes.StrikeDate.Status;
import org.undersigned.notification.events.StrikeEvent.Strike;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StrikesTest {

    private static final Instant BEFORE = Instant.parse("2016-03-01T00:00:00Z");

    private final Strikes strikes = new Strikes();

    @Test
    void the_clocks_go_forward_between_the_first_and_the_second_strike() {
        var march = date("2016-03-09T08:00:00Z", "2016-03-11T08:00:00Z", 0, Status.PLANNED);
        var april = date("2016-04-26T07:00:00Z", "2016-04-26T16:00:00Z", 0, Status.PLANNED);

        assertThat(march.start()).hasToString("2016-03-09T08:00Z[Europe/London]");
        assertThat(march.isWithinADay()).isFalse();
        assertThat(april.start()).hasToString("2016-04-26T08:00+01:00[Europe/London]");
        assertThat(april.end()).hasToString("2016-04-26T17:00+01:00[Europe/London]");
        assertThat(april.isWithinADay()).isTrue();
    }

    @Test
    void a_late_event_of_a_lower_sequence_changes_nothing() {
        var moved = date("2016-04-26T07:00:00Z", "2016-04-26T16:00:00Z", 1, Status.MOVED);
        strikes.put(moved);

        strikes.put(date("2016-04-26T07:00:00Z", "2016-04-28T07:00:00Z", 0, Status.PLANNED));

        assertThat(strikes.ahead("junior-doctors", BEFORE)).containsExactly(moved);
    }

    @Test
    void one_called_off_is_shown_until_its_time_is_over() {
        strikes.put(date("2016-04-26T07:00:00Z", "2016-04-26T16:00:00Z", 2, Status.CANCELLED));

        assertThat(strikes.ahead("junior-doctors", Instant.parse("2016-04-26T15:59:59Z")))
                .hasSize(1);
        assertThat(strikes.ahead("junior-doctors", Instant.parse("2016-04-26T16:00:00Z")))
                .isEmpty();
        assertThat(strikes.ahead("another", BEFORE)).isEmpty();
    }

    private static StrikeDate date(String start, String end, int sequence, Status status) {
        return StrikeDate.of(
                new Strike(
                        "junior-doctors/2016-04-26",
                        "junior-doctors",
                        sequence,
                        "Strike",
                        Instant.parse(start),
                        Instant.parse(end),
                        "Europe/London",
                        null),
                status);
    }
}
