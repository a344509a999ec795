package org.undersigned.intake.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Each letter is one wide. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinesTest {

    @Test
    void words_stay_whole_and_the_space_between_lines_is_gone() {
        assertThat(lines("Do not impose the contract", 11)).containsExactly("Do not", "impose the", "contract");
    }

    @Test
    void a_line_may_be_filled_to_its_last_letter() {
        assertThat(lines("impose this", 6)).containsExactly("impose", "this");
    }

    @Test
    void a_word_wider_than_a_line_is_broken_anywhere() {
        assertThat(lines("a Rindfleisch b", 5)).containsExactly("a", "Rindf", "leisc", "h b");
    }

    @Test
    void chinese_breaks_without_spaces() {
        assertThat(lines("不要强加新合同", 3)).containsExactly("不要强", "加新合", "同");
    }

    @Test
    void where_there_is_no_room_for_more_the_last_line_says_that_there_was() {
        var three = List.of("Do not", "impose the", "contract");

        assertThat(Lines.cut(three, 3, String::length, 11)).isEqualTo(three);
        assertThat(Lines.cut(three, 2, String::length, 11)).containsExactly("Do not", "impose the…");
        assertThat(Lines.cut(three, 2, String::length, 10)).containsExactly("Do not", "impose th…");
    }

    @Test
    void nothing_is_no_line() {
        assertThat(lines(" ", 5)).isEmpty();
    }

    private static List<String> lines(String text, int width) {
        return Lines.of(text, String::length, width);
    }
}
