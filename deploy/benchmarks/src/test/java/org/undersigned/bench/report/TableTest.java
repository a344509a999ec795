package org.undersigned.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TableTest {

    @Test
    void a_column_is_as_wide_as_its_widest_cell() {
        var table = new Table()
                .row("", "median")
                .row("signing, of everything", "a very long figure")
                .row("x", "1");

        assertThat(table.toString().lines().map(String::length)).containsOnly(2 + 22 + 2 + 18);
    }

    @Test
    void rounds_are_shown_by_their_median_and_how_far_they_lie_apart() {
        assertThat(new Table()
                        .rounds("signing (1/s)", new Rounds(List.of(3.0, 8_039.4, 900.0)))
                        .toString()
                        .strip())
                .matches("signing \\(1/s\\) +900\\.0 +3\\.0 +8,039");
    }

    @Test
    void every_goal_has_its_verdict() {
        var goals = List.of(
                Goal.atLeast("of plain", "%.1f", 4, 4.3).beside("plain 1,858/s"), Goal.open("heap", "flat", "?"));

        assertThat(Table.ofGoals(goals).toString().lines().skip(1))
                .satisfiesExactly(
                        line -> assertThat(line).matches(" +of plain +≥ 4\\.0 +4\\.3 +plain 1,858/s +reached"),
                        line -> assertThat(line).matches(" +heap +flat +\\? +missed"));
    }

    @Test
    void in_markdown_the_first_row_is_the_head() {
        assertThat(new Table().row("", "found").row("heap", "87 MB").markdown())
                .isEqualTo("|  | found |\n|---|---|\n| heap | 87 MB |\n");
    }
}
