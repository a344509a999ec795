package org.undersigned.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SharesTest {

    @Test
    void what_no_program_of_the_bench_took_was_taken_by_others() {
        var before = new Shares(Map.of("tally", 10.0, "broker", 5.0), 100);
        var after = new Shares(Map.of("tally", 20.0, "broker", 10.0), 120);

        var cores = after.since(before, 10);

        assertThat(cores.get("tally")).isCloseTo(1, within(1e-9));
        assertThat(cores.get("broker")).isCloseTo(0.5, within(1e-9));
        assertThat(cores.get(Shares.OTHERS)).isCloseTo(0.5, within(1e-9));
    }
}
