package org.undersigned.tally.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.undersigned.tally.retention.Kept.Stage;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptTest {

    private static final Instant CLOSED = Instant.parse("2016-02-24T09:00:00Z");
    private static final Instant END = Instant.parse("2016-08-24T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2016-02-24T09:00:00Z, KEPT, 181",
        "2016-07-25T07:59:59Z, KEPT, 30",
        "2016-07-25T08:00:00Z, ENDING, 30",
        "2016-08-23T08:00:01Z, ENDING, 0",
        "2016-08-24T08:00:00Z, CLEARING, 0",
        "2017-01-01T00:00:00Z, CLEARING, 0"
    })
    void an_organiser_is_warned_for_a_month(Instant now, Stage stage, long daysLeft) {
        assertThat(kept(END, null, null).stage(now)).isEqualTo(stage);
        assertThat(kept(END, null, null).daysLeft(now)).isEqualTo(daysLeft);
    }

    @Test
    void what_was_published_before_there_was_a_retention_is_kept_and_says_so() {
        assertThat(kept(null, null, null).stage(END)).isEqualTo(Stage.UNSAID);
        assertThat(kept(null, null, null).daysLeft(END)).isZero();
    }

    @Test
    void what_has_begun_to_go_goes_on_going_whatever_is_published() {
        assertThat(kept(null, END, null).stage(CLOSED)).isEqualTo(Stage.CLEARING);
        assertThat(kept(END, END, END).stage(CLOSED)).isEqualTo(Stage.GONE);
    }

    @Test
    void a_long_clearing_is_told_now_and_then() {
        assertThat(new Clearing("junior-doctors", null, 48_000).passesAMileTo(50_000))
                .isTrue();
        assertThat(new Clearing("junior-doctors", null, 50_000).passesAMileTo(52_000))
                .isFalse();
    }

    private static Kept kept(Instant until, Instant began, Instant ended) {
        return new Kept("junior-doctors", "Title", CLOSED, until, began, ended, 0);
    }
}
