package org.undersigned.tally.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.tally.results.Results.Step;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DrawingTest {

    @Test
    void a_scale_ends_at_a_round_number_with_a_whole_half() {
        assertThat(LongStream.of(0, 1, 3, 5, 9, 21, 45, 99, 1_234, 50_000)
                        .map(most -> Scale.upTo(most).top()))
                .containsExactly(2L, 2L, 4L, 6L, 10L, 40L, 50L, 100L, 2_000L, 50_000L);
        LongStream.range(0, 3_000)
                .mapToObj(Scale::upTo)
                .forEach(scale -> assertThat(scale.top() % 2).isZero());
    }

    @Test
    void a_curve_begins_on_the_ground_and_ends_with_the_count() {
        assertThat(Curve.of(steps(10, 0, 30)).line()).isEqualTo("0,400 333,300 667,300 1000,0");
    }

    @Test
    void what_is_taken_back_goes_down_and_never_below_the_ground() {
        assertThat(Curve.of(steps(4, -1, -3)).line()).isEqualTo("0,400 333,0 667,100 1000,400");
    }

    @Test
    void an_hour_in_which_anybody_signed_has_a_bar_that_is_seen() {
        var bars = Hours.of(steps(1_000, 0, -2, 1)).bars();

        assertThat(bars).extracting(Hours.Bar::x).containsExactly(1, 31);
        assertThat(bars).allMatch(bar -> bar.height() >= 1);
    }

    @Test
    void shades_rise_from_the_least_that_is_shown() {
        assertThat(Shades.upTo(5).from()).containsExactly(5L);
        assertThat(Shades.upTo(1_200).from()).containsExactly(5L, 10L, 40L, 100L, 400L);
        assertThat(Shades.upTo(1_200).of(4)).isZero();
        assertThat(Shades.upTo(1_200).of(1_200)).isEqualTo(5);
        assertThat(Shades.upTo(1_200).legend()).last().extracting("to").isNull();
    }

    @Test
    void every_area_of_the_country_has_a_tile_of_its_own() {
        assertThat(Tiles.all()).hasSize(124).extracting(Tiles.Tile::area).doesNotHaveDuplicates();
        assertThat(Tiles.all()).allMatch(tile -> !Tiles.nationOf(tile.area()).isEmpty());
        assertThat(Tiles.all())
                .extracting(tile -> Towns.of(tile.area()))
                .doesNotHaveDuplicates()
                .noneMatch(town -> town.length() < 3);
    }

    private static List<Step> steps(long... moved) {
        return LongStream.of(moved).mapToObj(n -> new Step(Instant.EPOCH, n, 0)).toList();
    }
}
