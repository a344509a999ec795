package org.undersigned.intake.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressTest {

    private static final List<Long> LADDER = List.of(100L, 1_000L, 50_000L);

    @Test
    void the_goal_is_the_next_rung() {
        assertThat(Progress.of(0, LADDER).goal()).isEqualTo(100);
        assertThat(Progress.of(99, LADDER).missing()).isEqualTo(1);
        assertThat(Progress.of(100, LADDER).goal()).isEqualTo(1_000);
    }

    @Test
    void it_is_full_only_when_the_last_rung_is_reached() {
        assertThat(Progress.of(49_999, LADDER).percent()).isEqualTo(99);
        assertThat(Progress.of(49_999, LADDER).isComplete()).isFalse();
        assertThat(Progress.of(51_000, LADDER).percent()).isEqualTo(100);
        assertThat(Progress.of(51_000, LADDER).goal()).isEqualTo(50_000);
    }

    @Test
    void without_a_ladder_there_is_nothing_to_reach() {
        assertThat(Progress.of(0, List.of()).percent()).isZero();
        assertThat(Progress.of(7, List.of()).hasGoal()).isFalse();
        assertThat(Progress.of(7, List.of()).isComplete()).isFalse();
    }
}
