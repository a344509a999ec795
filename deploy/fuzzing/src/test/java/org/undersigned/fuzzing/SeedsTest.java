package org.undersigned.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each seed, a little bent as well. {@code deploy/faults --fuzz} looks for new ones. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeedsTest {

    private static final Path ROOT = Path.of("../..");
    private static final int BENT = 40;

    @ParameterizedTest
    @EnumSource
    void what_was_found_once_is_not_found_again(Target target) throws Throwable {
        var seeds = target.seeds(ROOT).toList();

        assertThat(seeds).hasSizeGreaterThan(2);
        for (var seed : seeds) {
            var whole = Files.readAllBytes(seed);
            taken(target, seed, whole);
            var random = new Random(whole.length);
            for (int i = 0; i < BENT; i++) {
                taken(target, seed, bent(whole, random));
            }
        }
    }

    @Test
    void a_table_is_read_as_it_stands() {
        assertThat(Csv.read("a,\"b,\"\"\n\",\n1,2,3\n"))
                .isEqualTo(List.of(List.of("a", "b,\"\n", ""), List.of("1", "2", "3")));
        assertThatThrownBy(() -> Csv.read("a\"b\n")).isInstanceOf(AssertionError.class);
    }

    private static void taken(Target target, Path seed, byte[] input) throws Throwable {
        try {
            target.take(input);
        } catch (Throwable found) {
            throw new AssertionError(seed + " as " + java.util.HexFormat.of().formatHex(input), found);
        }
    }

    private static byte[] bent(byte[] whole, Random random) {
        var bent = whole.clone();
        for (int i = 0; i < 3 && bent.length > 0; i++) {
            bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
        }
        return bent;
    }
}
