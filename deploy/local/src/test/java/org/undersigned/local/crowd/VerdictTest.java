package org.undersigned.local.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.local.crowd.MilestoneMails.Milestone;
import org.undersigned.local.verify.Recounted;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerdictTest {

    private static final Optional<Recounted> NO_DRIFT = recounted(0);

    @Test
    void equal_is_right() {
        var verdict = new Verdict(
                900, 900, 0, 0, 0, List.of(new Milestone(500, false, 200, 200, 0, 210)), NO_DRIFT, List.of());

        assertThat(verdict.isRight()).isTrue();
        assertThat(verdict.lines()).contains("Truth 900, count 900: EQUAL", "No error in any log.");
    }

    @Test
    void one_more_or_less_is_wrong() {
        assertThat(new Verdict(900, 901, 0, 0, 0, List.of(), NO_DRIFT, List.of()).isRight())
                .isFalse();
        assertThat(new Verdict(900, 899, 0, 0, 0, List.of(), NO_DRIFT, List.of()).isRight())
                .isFalse();
    }

    @Test
    void a_milestone_told_twice_or_not_at_all_is_wrong() {
        assertThat(new Milestone(500, false, 200, 200, 1, 201).isRight()).isFalse();
        assertThat(new Milestone(500, false, 200, 199, 0, 199).isRight()).isFalse();
    }

    @Test
    void milestones_passed_together_are_one_mail_with_the_highest() {
        assertThat(new Milestone(100, true, 20, 0, 0, 0).isRight()).isTrue();
    }

    @Test
    void a_mail_that_never_came_is_wrong() {
        assertThat(new Verdict(900, 900, 0, 0, 1, List.of(), NO_DRIFT, List.of()).isRight())
                .isFalse();
    }

    @Test
    void a_count_that_went_back_is_wrong() {
        assertThat(new Verdict(900, 900, 1, 0, 0, List.of(), NO_DRIFT, List.of()).isRight())
                .isFalse();
    }

    @Test
    void an_error_in_a_log_is_not_right_either() {
        assertThat(new Verdict(900, 900, 0, 0, 0, List.of(), NO_DRIFT, List.of("tally.log: ERROR")).isRight())
                .isFalse();
    }

    @Test
    void a_register_that_holds_another_number_or_cannot_be_asked_is_wrong() {
        var drifted = new Verdict(900, 900, 0, 0, 0, List.of(), recounted(2), List.of());
        var unasked = new Verdict(900, 900, 0, 0, 0, List.of(), Optional.empty(), List.of());

        assertThat(drifted.isRight()).isFalse();
        assertThat(drifted.lines()).contains("Counted anew from the register and folded anew from the log: 2 OFF");
        assertThat(unasked.isRight()).isFalse();
    }

    private static Optional<Recounted> recounted(long drift) {
        return Optional.of(new Recounted("junior-doctors", 900, 900 - drift, OptionalLong.of(900), null, drift));
    }
}
