package org.undersigned.notification.mailings.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressTest {

    private static final Instant NOON = Instant.parse("2016-04-20T12:00:00Z");

    @Test
    void is_the_sum_of_its_domains() {
        var one = Some.of(1000).sent(600).waiting(400).due(NOON).progress("one.example");
        var other = Some.of(10).sent(4).failed(6).progress("other.example");

        var sum = Progress.sum("", List.of(one, other));

        assertThat(sum.total()).isEqualTo(1010);
        assertThat(sum.sent()).isEqualTo(604);
        assertThat(sum.failed()).isEqualTo(6);
        assertThat(sum.lastDue()).isEqualTo(NOON);
    }

    @Test
    void is_never_whole_while_one_waits() {
        assertThat(Some.of(100_000).sent(99_999).waiting(1).progress("").percent())
                .isEqualTo(99);
        assertThat(Some.of(3).sent(3).progress("").percent()).isEqualTo(100);
        assertThat(Progress.none("").percent()).isZero();
    }

    @Test
    void is_drawn_from_what_is_done_to_what_waits() {
        var bar = Bar.of(Some.of(300).sent(200).failed(1).waiting(99).progress(""));

        assertThat(bar).extracting(Bar.Part::name).containsExactly("sent", "failed");
        assertThat(bar).extracting(Bar.Part::from).containsExactly("0.0", "66.67");
        assertThat(bar).extracting(Bar.Part::width).containsExactly("66.67", "0.33");
        assertThat(Bar.of(Progress.none(""))).isEmpty();
    }

    @Test
    void is_said_in_a_sentence() {
        assertThat(Figures.sentence(Some.of(2000).sent(1500).waiting(500).progress("")))
                .isEqualTo("75 % done: 1,500 sent, 0 failed, 0 ambiguous, 0 not sent any more, 500 waiting");
    }

    @Test
    void ends_at_the_pace_of_the_last_minute() {
        var progress = Some.of(1000).sent(400).waiting(600).lastMinute(60).progress("");

        assertThat(Pace.end(progress, NOON)).contains(NOON.plusSeconds(600));
    }

    @Test
    void ends_not_before_the_last_one_is_due() {
        var tomorrow = Instant.parse("2016-04-21T08:00:00Z");
        var progress = Some.of(1000)
                .sent(990)
                .waiting(10)
                .lastMinute(600)
                .due(tomorrow)
                .progress("");

        assertThat(Pace.end(progress, NOON)).contains(tomorrow);
    }

    @Test
    void has_no_end_to_tell_where_nothing_moves_or_all_is_done() {
        assertThat(Pace.end(Some.of(10).waiting(10).progress(""), NOON)).isEmpty();
        assertThat(Pace.end(Some.of(10).sent(10).lastMinute(10).progress(""), NOON))
                .isEmpty();
    }
}
