package org.undersigned.bench.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitsTest {

    private static final long MILLI = 1_000_000;
    private static final Offset<Double> NEARLY = within(1.0);

    private final Sightings seen = new Sightings();

    @Test
    void a_signature_waits_for_the_first_value_that_includes_it() {
        var answers = new Answers(0, new long[] {0, 100 * MILLI});
        seen.open(true);

        seen.saw(0, 1, 250 * MILLI);
        seen.saw(1, 2, 500 * MILLI);

        var waits = Waits.of(answers, seen);
        assertThat(waits.sure()).isTrue();
        assertThat(waits.each().p50()).isCloseTo(250, NEARLY);
        assertThat(waits.each().p99()).isCloseTo(400, NEARLY);
    }

    @Test
    void what_a_value_takes_to_the_first_viewer_is_told_apart_from_what_it_takes_to_all() {
        var answers = new Answers(0, new long[] {0, 0, 0, 0});
        seen.open(true);

        seen.saw(0, 4, 200 * MILLI);
        seen.saw(0, 4, 100 * MILLI);
        seen.saw(3, 4, 350 * MILLI);

        var waits = Waits.of(answers, seen);
        assertThat(waits.first().p99()).isCloseTo(100, NEARLY);
        assertThat(waits.spread().p99()).isCloseTo(250, NEARLY);
    }

    @Test
    void as_many_signatures_weigh_as_a_value_brings() {
        var answers = new Answers(0, new long[100]);
        seen.open(true);

        seen.saw(0, 99, 100 * MILLI);
        seen.saw(99, 100, 900 * MILLI);

        assertThat(Waits.of(answers, seen).each().p50()).isCloseTo(100, NEARLY);
    }

    @Test
    void nothing_is_written_down_while_it_is_not_measured() {
        seen.saw(0, 1, 0);
        seen.open(true);
        seen.saw(1, 2, 0);
        seen.open(false);
        seen.saw(2, 3, 0);

        assertThat(seen.size()).isEqualTo(1);
    }

    @Test
    void a_long_run_is_kept_whole_and_in_order() {
        seen.open(true);
        IntStream.range(0, 100_000).forEach(number -> seen.saw(number, number + 1, number * 7L));

        var next = new int[1];
        seen.each((before, now, at) -> {
            assertThat(before).isEqualTo(next[0]++);
            assertThat(now).isEqualTo(next[0]);
            assertThat(at).isEqualTo(before * 7L);
        });
        assertThat(next[0]).isEqualTo(100_000);
    }
}
