package org.undersigned.bench.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.bench.Words;
import org.undersigned.local.launch.Refusal;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LivePlanTest {

    @Test
    void fifteen_thousand_look_while_a_thousand_a_second_sign_unless_said_otherwise() {
        assertThat(plan()).extracting(LivePlan::viewers, LivePlan::perSecond).containsExactly(15_000, 1_000);
        assertThat(plan("--quick", "--viewers", "10"))
                .extracting(LivePlan::viewers, LivePlan::perSecond)
                .containsExactly(10, 100);
    }

    @Test
    void more_than_a_process_can_hold_is_refused_before_anything_starts() {
        assertThatThrownBy(() -> plan("--viewers", "20000")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> plan("--viewer", "1")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> plan("--rate")).isInstanceOf(Refusal.class);
    }

    @Test
    void viewers_fit_into_what_a_process_may_open() {
        var plan = plan();

        assertThat(plan.within(20_000)).isEqualTo(plan);
        assertThatThrownBy(() -> plan.within(1_024)).isInstanceOf(Refusal.class).hasMessageContaining("1,024");
    }

    @Test
    void there_is_room_for_the_answers_of_every_round() {
        assertThat(plan("--rounds", "2").longest()).isEqualTo(Duration.ofSeconds(25 * 5 + 45 * 4));
    }

    private static LivePlan plan(String... typed) {
        var words = new Words(List.of(typed), "usage");
        var plan = LivePlan.parse(words);
        words.refuseTheRest();
        return plan;
    }
}
