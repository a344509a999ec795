package org.undersigned.bench.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.bench.report.Goal;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartReportTest {

    private static final Starts STARTS = new Starts(
            "tally-service",
            Map.of(
                    Way.PACKAGED, List.of(new Started(4_000, 6_000, 280), new Started(8_000, 6_100, 282)),
                    Way.ARCHIVE, List.of(new Started(2_000, 3_000, 230), new Started(2_000, 3_000, 231))));

    private final StartReport report = new StartReport(List.of(Way.PACKAGED, Way.ARCHIVE), List.of(STARTS));

    @Test
    void a_start_is_compared_with_the_one_beside_it() {
        assertThat(report.goals()).singleElement().satisfies(goal -> {
            assertThat(goal.found()).isEqualTo("0.38");
            assertThat(goal.reached()).isTrue();
        });
    }

    @Test
    void what_is_no_faster_than_nothing_is_a_goal_missed() {
        var slower =
                Map.of(Way.PACKAGED, List.of(new Started(4_000, 1, 1)), Way.ARCHIVE, List.of(new Started(4_100, 1, 1)));

        assertThat(new StartReport(List.of(Way.PACKAGED, Way.ARCHIVE), List.of(new Starts("broker", slower))).goals())
                .noneMatch(Goal::reached);
    }

    @Test
    void time_processor_time_and_memory_stand_beside_each_other() {
        assertThat(report.table().toString().lines().map(String::strip))
                .satisfiesExactly(
                        head -> assertThat(head).matches("as packaged +archive of classes"),
                        time -> assertThat(time).contains("6,000 (4,000 to 8,000)", "2,000 (2,000 to 2,000)"),
                        processor -> assertThat(processor).contains("6,050", "3,000"),
                        memory -> assertThat(memory).contains("281.0", "230.5"));
    }

    @Test
    void what_is_made_in_one_run_is_used_by_the_next() {
        var file = Path.of("x");

        assertThat(Way.AOT_CACHE.making(file)).containsExactly("-XX:AOTCacheOutput=x");
        assertThat(Way.AOT_CACHE.using(file)).containsExactly("-XX:AOTCache=x");
        assertThat(Way.PACKAGED.using(file)).isEmpty();
        assertThat(Way.here()).contains(Way.PACKAGED, Way.ARCHIVE);
    }
}
