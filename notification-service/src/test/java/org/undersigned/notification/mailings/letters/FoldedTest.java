package org.undersigned.notification.mailings.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldedTest {

    @Test
    void a_long_line_is_broken_between_words() {
        var text = "The strike begins today and everybody who can be there should be there at eight.";

        assertThat(Folded.text(text))
                .isEqualTo("The strike begins today and everybody who can be there should be there\nat eight.\n");
    }

    @Test
    void an_address_stays_whole_on_a_line_of_its_own() {
        var address = "https://sign.example.org/confirm/" + "x".repeat(90);

        assertThat(Folded.text("Press here: " + address)).isEqualTo("Press here:\n" + address + "\n");
    }

    @Test
    void words_in_brackets_stay_together() {
        assertThat(Folded.text("Tuesday 26 April 2016, 08:00 to Thursday 28 April 2016, 08:00 (London time)"))
                .endsWith("08:00\n(London time)\n");
    }

    @Test
    void short_lines_and_empty_ones_stay_as_they_are() {
        assertThat(Folded.text("-- \n\nJunior doctors\n")).isEqualTo("-- \n\nJunior doctors\n");
    }
}
