package org.undersigned.notification.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.notification.wire.Place.Again;
import org.undersigned.notification.wire.Place.Onward;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaceTest {

    private static final Span BATCH = new Span(0, 100, 200);

    @Test
    void a_batch_needs_all_before_it() {
        assertThat(new Onward().needs(BATCH)).hasValue(100);
    }

    @Test
    void a_database_that_took_the_batch_goes_on() {
        assertThat(Place.after(BATCH, 200)).isEqualTo(new Onward());
        assertThat(Place.after(BATCH, 900)).isEqualTo(new Onward());
    }

    @Test
    void a_database_that_lacks_what_was_before_is_read_for_again() {
        assertThat(Place.after(BATCH, 40)).isEqualTo(new Again(40, 200));
    }

    @Test
    void batches_that_were_under_way_meanwhile_are_not_noted() {
        var again = new Again(40, 200);
        var underWay = new Span(0, 200, 300);

        assertThat(again.needs(underWay)).isEmpty();
        assertThat(Place.after(underWay, again.stands())).isEqualTo(new Again(40, 300));
    }

    @Test
    void the_same_log_read_again_needs_no_more_than_the_database_has_whatever_compaction_left_out() {
        assertThat(new Again(40, 200).needs(new Span(0, 44, 120))).hasValue(40);
    }

    @Test
    void a_database_behind_kafka_that_comes_no_nearer_has_gone_back() {
        var before = Map.of(0, 40L, 1, 40L, 2, 300L);
        var now = Map.of(0, 40L, 1, 90L, 2, 300L);
        var committed = Map.of(0, 200L, 1, 200L, 2, 300L, 3, 7L);

        assertThat(GoneBack.behind(now, committed, before)).isEqualTo(Map.of(0, 40L, 3, 0L));
    }
}
