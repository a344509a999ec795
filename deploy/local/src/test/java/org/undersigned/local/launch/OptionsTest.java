package org.undersigned.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OptionsTest {

    @Test
    void nothing_typed_starts_the_stack_on_its_data() {
        var options = Options.parse();

        assertThat(options.fresh()).isFalse();
        assertThat(options.crowd()).isZero();
    }

    @Test
    void a_crowd_has_a_size_a_rate_and_a_seed() {
        var options = Options.parse("--fresh", "--crowd", "20000", "--rate", "12.5", "--seed", "7");

        assertThat(options.fresh()).isTrue();
        assertThat(options.crowd()).isEqualTo(20_000);
        assertThat(options.rate()).isEqualTo(12.5);
        assertThat(options.seed()).isEqualTo(7);
    }

    @Test
    void what_is_not_known_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> Options.parse("--crwod", "5"))
                .isInstanceOf(Refusal.class)
                .hasMessage("deploy/up does not know --crwod; see deploy/up --help.");
    }

    @Test
    void a_crowd_without_a_number_is_refused() {
        assertThatThrownBy(() -> Options.parse("--crowd")).hasMessage("--crowd needs a number from 1 to 1,000,000.");
        assertThatThrownBy(() -> Options.parse("--crowd", "-5")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Options.parse("--crowd", "many")).isInstanceOf(Refusal.class);
    }

    @Test
    void a_rate_without_a_crowd_is_refused() {
        assertThatThrownBy(() -> Options.parse("--rate", "5")).isInstanceOf(Refusal.class);
    }
}
