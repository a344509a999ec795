package org.undersigned.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundsTest {

    @Test
    void the_median_does_not_mind_one_bad_round() {
        assertThat(new Rounds(List.of(90.0, 100.0, 1.0)).median()).isEqualTo(90);
        assertThat(new Rounds(List.of(90.0, 100.0)).median()).isEqualTo(95);
    }

    @Test
    void rounds_are_compared_with_the_one_beside_them() {
        var slowing = new Rounds(List.of(75.0, 50.0));

        assertThat(slowing.over(new Rounds(List.of(100.0, 50.0))).values()).containsExactly(0.75, 1.0);
    }
}
