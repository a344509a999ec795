package org.undersigned.notification.strikes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.notification.strikes.Proposal.Verdict.Possible;

/** The strikes of 2016. The clocks went forward on 27 March. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReminderTest {

    private static final Instant CALLED = Instant.parse("2016-02-23T15:00:00Z");

    @Test
    void before_the_clocks_change_nine_in_the_morning_is_nine_in_utc() {
        assertThat(moments(planned("2016-03-09T08:00", "2016-03-11T08:00")))
                .containsExactly("2016-03-02T09:00:00Z", "2016-03-08T09:00:00Z", "2016-03-09T07:00:00Z");
    }

    @Test
    void after_it_nine_is_eight_in_utc() {
        assertThat(moments(planned("2016-04-06T08:00", "2016-04-08T08:00")))
                .containsExactly("2016-03-30T08:00:00Z", "2016-04-05T08:00:00Z", "2016-04-06T06:00:00Z");
    }

    @Test
    void a_week_with_the_change_in_it_has_both() {
        assertThat(moments(planned("2016-03-29T08:00", "2016-03-29T17:00")))
                .containsExactly("2016-03-22T09:00:00Z", "2016-03-28T08:00:00Z", "2016-03-29T06:00:00Z");
    }

    @Test
    void moved_as_on_23_march_only_the_new_dates_are_reminded_of() {
        var held = planned("2016-04-26T08:00", "2016-04-28T08:00");
        var moved = move(held, "2016-04-26T08:00", "2016-04-26T17:00", "2016-03-23T11:00:00Z");

        assertThat(moved.sequence()).isEqualTo(1);
        assertThat(sentFrom(moved, "2016-03-01T00:00:00Z", "2016-05-01T00:00:00Z"))
                .containsExactly("2016-04-19T08:00:00Z", "2016-04-25T08:00:00Z", "2016-04-26T06:00:00Z");
    }

    @Test
    void a_moment_that_had_passed_when_a_strike_was_called_is_let_go() {
        var late = Strike.planned(
                "junior-doctors",
                "x",
                dates("2016-03-09T08:00", "2016-03-09T17:00"),
                Instant.parse("2016-03-08T12:00:00Z"));

        assertThat(sentFrom(late, "2016-03-08T12:00:00Z", "2016-03-10T00:00:00Z"))
                .containsExactly("2016-03-09T07:00:00Z");
    }

    @Test
    void a_strike_before_seven_has_no_reminder_on_the_morning() {
        assertThat(moments(planned("2016-04-06T06:00", "2016-04-06T12:00")))
                .containsExactly("2016-03-30T08:00:00Z", "2016-04-05T08:00:00Z");
    }

    @Test
    void a_cancelled_strike_has_none() {
        var cancelled = planned("2016-04-06T08:00", "2016-04-06T12:00").cancelled(CALLED);

        assertThat(sentFrom(cancelled, "2016-03-01T00:00:00Z", "2016-05-01T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void a_reminder_dies_when_its_moment_has_passed() {
        assertThat(Reminder.of(planned("2016-03-09T08:00", "2016-03-11T08:00")))
                .extracting(it -> it.deadline().toString())
                .containsExactly("2016-03-04T09:00:00Z", "2016-03-09T00:00:00Z", "2016-03-09T08:00:00Z");
    }

    /** Ticks as the service does, every ten minutes, and takes each reminder once. */
    private static List<String> sentFrom(Strike strike, String from, String until) {
        var sent = new ArrayList<String>();
        var end = Instant.parse(until);
        for (var now = Instant.parse(from); now.isBefore(end); now = now.plus(Duration.ofMinutes(10))) {
            Reminder.dueOf(strike, now).stream()
                    .map(it -> it.at().toString())
                    .filter(it -> !sent.contains(it))
                    .forEach(sent::add);
        }
        return sent;
    }

    private static List<String> moments(Strike strike) {
        return Reminder.of(strike).stream().map(it -> it.at().toString()).toList();
    }

    private static Strike planned(String start, String end) {
        return Strike.planned("junior-doctors", "x", dates(start, end), CALLED);
    }

    private static Strike move(Strike held, String start, String end, String at) {
        return Change.plan(Optional.of(held), "junior-doctors", "x", dates(start, end), Instant.parse(at))
                .strike();
    }

    private static Dates dates(String start, String end) {
        return ((Possible) new Proposal("Strike", start, end, "Europe/London", null).check("UTC")).dates();
    }
}
