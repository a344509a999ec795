package org.undersigned.tally.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** For thousands of tables made up at random; the seed is said where one is not so. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmallCellsTest {

    private static final int TIMES = 5_000;

    @Test
    void nothing_shown_is_few_and_neither_is_what_is_left_of_the_sum() {
        everyTable((seed, cells) -> {
            var folded = SmallCells.fold(cells);

            assertThat(folded.shown()).as("seed %d", seed).noneMatch(cell -> SmallCells.areFew(cell.people()));
            assertThat(SmallCells.areFew(folded.other().people()))
                    .as("few left over, seed %d", seed)
                    .isEqualTo(SmallCells.areFew(sum(cells)));
        });
    }

    @Test
    void nobody_is_lost_and_nobody_is_there_twice() {
        everyTable((seed, cells) -> {
            var folded = SmallCells.fold(cells);

            assertThat(sum(folded.shown()) + folded.other().people())
                    .as("seed %d", seed)
                    .isEqualTo(sum(cells));
            assertThat(cells).as("seed %d", seed).containsAll(folded.shown());
        });
    }

    @Test
    void no_more_is_folded_than_must_be() {
        everyTable((seed, cells) -> {
            var folded = SmallCells.fold(cells);
            var few = cells.stream()
                    .filter(cell -> SmallCells.areFew(cell.people()))
                    .toList();

            if (!SmallCells.areFew(sum(few))) {
                assertThat(folded.other().people()).as("seed %d", seed).isEqualTo(sum(few));
            }
        });
    }

    @Test
    void the_next_smallest_goes_with_a_single_small_one() {
        var folded = SmallCells.fold(List.of(of("TN", 40), of("CF", 7), of("EH", 9), of("ZE", 1)));

        assertThat(folded.shown()).extracting(Cell::name).containsExactly("TN", "EH");
        assertThat(folded.other().people()).isEqualTo(8);
    }

    @Test
    void who_alone_is_few_is_the_sum_that_everybody_knows() {
        var folded = SmallCells.fold(List.of(of("TN", 2), of("CF", 1)));

        assertThat(folded.shown()).isEmpty();
        assertThat(folded.other().people()).isEqualTo(3);
    }

    @Test
    void what_is_withheld_is_not_shown_however_large() {
        var folded = SmallCells.fold(
                List.of(of("GB", 40), of("JE", 20)), cell -> cell.name().equals("JE"));

        assertThat(folded.shown()).extracting(Cell::name).containsExactly("GB");
        assertThat(folded.other().people()).isEqualTo(20);
    }

    @Test
    void web_and_paper_are_told_apart_of_no_few() {
        everyTable((seed, cells) -> {
            var hidden = SmallCells.notApart(cells);
            var apart = cells.stream()
                    .filter(cell -> !cell.isEmpty())
                    .filter(cell -> !hidden.contains(cell))
                    .toList();

            assertThat(apart).as("seed %d", seed).noneMatch(Cell::isFewApart);
            // What remains of both known sums is nobody, or a crowd, or all there is.
            assertThat(apart.isEmpty() || !left(cells, apart).isFewApart())
                    .as("few left over, seed %d", seed)
                    .isTrue();
        });
    }

    private static Cell left(List<Cell> all, List<Cell> apart) {
        return new Cell(
                "",
                all.stream().mapToLong(Cell::online).sum()
                        - apart.stream().mapToLong(Cell::online).sum(),
                all.stream().mapToLong(Cell::paper).sum()
                        - apart.stream().mapToLong(Cell::paper).sum());
    }

    private interface Check {
        void of(long seed, List<Cell> cells);
    }

    private static void everyTable(Check check) {
        for (long seed = 0; seed < TIMES; seed++) {
            check.of(seed, made(new Random(seed)));
        }
    }

    /** Mostly small numbers, for in large ones there is nothing to hide. */
    static List<Cell> made(Random random) {
        int most = random.nextBoolean() ? 8 : 40;
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> new Cell("cell-" + i, random.nextInt(most), random.nextInt(3) * random.nextInt(most)))
                .toList();
    }

    private static long sum(List<Cell> cells) {
        return cells.stream().mapToLong(Cell::people).sum();
    }

    private static Cell of(String name, long people) {
        return new Cell(name, people, 0);
    }
}
