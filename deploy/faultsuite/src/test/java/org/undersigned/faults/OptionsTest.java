package org.undersigned.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.faults.cases.Catalogue;
import org.undersigned.local.launch.Refusal;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OptionsTest {

    @Test
    void nothing_is_everything_with_a_seed_that_is_always_the_same() {
        assertThat(Options.parse()).isEqualTo(new Options(Catalogue.all(), 2016, false, 1, false));
    }

    @Test
    void cases_and_seed_can_be_chosen() {
        var options = Options.parse("--case", "7", "--case", "3", "--seed", "42", "--quick");

        assertThat(options.cases()).containsExactly(7, 3);
        assertThat(options.seed()).isEqualTo(42);
        assertThat(options.quick()).isTrue();
        assertThat(options.patience()).isEqualTo(5);
    }

    @Test
    void what_is_not_understood_is_answered_with_how_it_is_done() {
        assertThatThrownBy(() -> Options.parse("--cases", "7"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--case NUMBER");
        assertThatThrownBy(() -> Options.parse("--case", "46")).hasMessageContaining("--list");
    }
}
