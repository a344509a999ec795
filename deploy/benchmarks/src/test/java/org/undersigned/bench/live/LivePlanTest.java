package org.undersigned.bench.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.local.launch.Refusal;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LivePlanTest {

    @Test
    void fifteen_thousand_look_while_a_thousand_a_second_sign_unless_said_otherwise() {
        assertThat(LivePlan.parse(List.of()))
                .extracting(LivePlan::viewers, LivePlan::perSecond)
                .containsExactly(15_000, 1_000);
        assertThat(LivePlan.parse(List.of("--quick", "--viewers", "10")))
                .extracting(LivePlan::viewers, LivePlan::perSecond)
                .containsExactly(10, 200);
    }

    @Test
    void more_than_a_process_can_hold_is_refused_before_anything_starts() {
        assertThatThrownBy(() -> LivePlan.parse(List.of("--viewers", "20000"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> LivePlan.parse(List.of("--viewer", "1"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> LivePlan.parse(List.of("--rate"))).isInstanceOf(Refusal.class);
    }

    @Test
    void viewers_fit_into_what_a_process_may_open() {
        var plan = LivePlan.parse(List.of());

        assertThat(plan.within(20_000)).isEqualTo(plan);
        assertThatThrownBy(() -> plan.within(1_024)).isInstanceOf(Refusal.class).hasMessageContaining("1,024");
    }
}
