package org.undersigned.bench.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitsTest {

    private static final Instant NOON = Instant.parse("2016-02-06T12:00:00Z");

    @Test
    void of_a_hundred_waits_one_may_be_longer_than_the_99th() {
        var waits = Waits.of(hundred(i -> NOON), hundred(NOON::plusMillis));

        assertThat(waits.at(50)).isEqualTo(50);
        assertThat(waits.at(99)).isEqualTo(99);
        assertThat(waits.missing()).isZero();
    }

    @Test
    void who_got_none_is_not_forgotten() {
        var waits = Waits.of(Map.of("a", NOON, "b", NOON), Map.of("a", NOON.plusMillis(7), "c", NOON));

        assertThat(waits.millis()).containsExactly(7L);
        assertThat(waits.missing()).isEqualTo(1);
    }

    private static Map<String, Instant> hundred(Function<Integer, Instant> at) {
        return IntStream.rangeClosed(1, 100).boxed().collect(Collectors.toMap(i -> "s" + i, at));
    }
}
