package org.undersigned.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GoalTest {

    @Test
    void exactly_what_is_wanted_is_reached() {
        assertThat(Goal.atLeast("of bare", "%.2f", 0.75, 0.75).reached()).isTrue();
        assertThat(Goal.atMost("p99", "%.0f ms", 500, 500).reached()).isTrue();
    }

    @Test
    void what_is_missing_is_said_as_a_share_whichever_way_is_better() {
        assertThat(Goal.atLeast("of bare", "%.2f", 0.8, 0.4).share()).isEqualTo(0.5);
        assertThat(Goal.atMost("p99", "%.0f ms", 500, 2_000).share()).isEqualTo(0.25);
    }

    @Test
    void numbers_are_shown_with_their_unit() {
        assertThat(Goal.atMost("p99", "%.0f ms", 500, 612.4))
                .extracting(Goal::wanted, Goal::found, Goal::verdict)
                .containsExactly("≤ 500 ms", "612 ms", "missed");
    }

    @Test
    void a_share_is_a_number_whatever_was_divided() {
        assertThat(Goal.atMost("left alone", "%.0f", 1, 0).share()).isEqualTo(Goal.MOST);
        assertThat(Goal.atLeast("nothing of nothing", "%.0f", 0, 0).share()).isZero();
    }
}
