package org.undersigned.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.local.launch.Refusal;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {

    @Test
    void whoever_understands_a_word_takes_it() {
        var words = words("signing", "--overload", "1.5", "--quick", "--rounds", "2");

        assertThat(words.name()).isEqualTo("signing");
        assertThat(words.quick()).isTrue();
        assertThat(words.minutes("--overload", Duration.ZERO)).isEqualTo(Duration.ofSeconds(90));
        assertThat(words.number("--rounds", 5)).isEqualTo(2);
        assertThat(words.number("--viewers", 7)).isEqualTo(7);
        words.refuseTheRest();
    }

    @Test
    void what_nobody_understands_is_answered_with_how_to_say_it() {
        assertThatThrownBy(words("--fast")::refuseTheRest)
                .isInstanceOf(Refusal.class)
                .hasMessage("usage");
        assertThatThrownBy(() -> words("--rounds").number("--rounds", 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> words("--rounds", "many").number("--rounds", 1))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void without_a_name_all_are_run_and_each_takes_what_it_understands() {
        assertThat(Task.all(words("--quick", "--rounds", "2", "--viewers", "2", "--rows", "5000")))
                .extracting(Task::name)
                .containsExactly("signing", "counting", "live", "mail", "start");
        assertThatThrownBy(() -> Task.all(words("--rounds", "2", "--view", "2")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Task.of("sining", words())).isInstanceOf(Refusal.class);
    }

    private static Words words(String... typed) {
        return new Words(List.of(typed), "usage");
    }
}
