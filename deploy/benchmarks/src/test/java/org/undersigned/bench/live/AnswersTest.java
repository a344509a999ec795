package org.undersigned.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswersTest {

    private final Answers answers = new Answers(40, new long[] {1_000, 2_000, 3_000});

    @Test
    void the_nth_answer_stands_for_the_nth_count_after_what_was_counted_before() {
        assertThat(answers.counted()).isEqualTo(43);
        assertThat(answers.waitedNanos(41, 5_000)).isEqualTo(4_000);
        assertThat(answers.waitedNanos(43, 5_000)).isEqualTo(2_000);
    }

    @Test
    void what_is_seen_before_its_own_answer_came_took_no_time() {
        assertThat(answers.waitedNanos(43, 2_500)).isZero();
    }

    @Test
    void answers_that_were_given_before_the_measuring_stand_for_no_count_of_it() {
        var accepted = new Accepted(3);
        accepted.now();
        accepted.now();
        accepted.now();
        accepted.now();

        var since = accepted.since(1, 7);

        assertThat(accepted.count()).as("no more than there is room for").isEqualTo(3);
        assertThat(since.counted()).isEqualTo(9);
        assertThat(since.waitedNanos(9, since.at()[1] + 5)).isEqualTo(5);
    }
}
