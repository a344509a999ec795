package org.undersigned.tally.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.tally.Sign;
import org.undersigned.tally.register.Logged.Place;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchTest {

    private static final Instant NOON = Instant.parse("2016-02-06T12:00:00Z");

    private static Logged at(int partition, long offset) {
        var event =
                Sign.person("junior-doctors", "inbox-" + offset, "Ruth Wood").submitted();
        return new Logged(event, new Place(partition, offset), NOON, "type", new byte[0]);
    }

    private static Batch batch(Logged... events) {
        return new Batch("topic", List.of(events), List.of());
    }

    @Test
    void what_the_register_has_seen_is_left_out() {
        var fresh = batch(at(0, 7), at(0, 8), at(1, 3)).from(Map.of(0, 8L, 1, 4L));

        assertThat(fresh.next()).isEqualTo(Map.of(0, 9L));
    }

    @Test
    void a_batch_that_begins_later_than_the_register_stands_is_ahead_of_it() {
        assertThat(batch(at(0, 7), at(1, 3)).isAheadOf(Map.of(0, 7L, 1, 2L), Map.of()))
                .isTrue();
        assertThat(batch(at(0, 7), at(1, 3)).isAheadOf(Map.of(0, 7L, 1, 3L), Map.of()))
                .isFalse();
    }

    @Test
    void what_the_log_no_longer_has_is_not_waited_for() {
        assertThat(batch(at(0, 7)).isAheadOf(Map.of(0, 2L), Map.of(0, 7L))).isFalse();
    }

    @Test
    void a_gap_within_the_batch_is_none() {
        assertThat(batch(at(0, 7), at(0, 9)).isAheadOf(Map.of(0, 7L), Map.of())).isFalse();
    }

    @Test
    void alone_each_record_keeps_its_place_and_order() {
        var singles = batch(at(1, 3), at(0, 7), at(0, 8)).singles().toList();

        assertThat(singles)
                .hasSize(3)
                .allSatisfy(single -> assertThat(single.events()).hasSize(1));
        assertThat(singles.getFirst().next()).isEqualTo(Map.of(0, 8L));
    }

    @Test
    void what_is_poisoned_is_not_counted_and_not_lost() {
        var spoilt = batch(at(0, 7), at(0, 8)).poisoned(logged -> logged.place().offset() == 7, "unknown petition");

        assertThat(spoilt.events()).hasSize(1);
        assertThat(spoilt.poison()).singleElement().satisfies(poison -> {
            assertThat(poison.place()).isEqualTo(new Place(0, 7));
            assertThat(poison.reason()).isEqualTo("unknown petition");
        });
        assertThat(spoilt.next()).isEqualTo(Map.of(0, 9L));
    }
}
