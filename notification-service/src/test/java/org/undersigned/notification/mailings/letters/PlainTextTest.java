package org.undersigned.notification.mailings.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainTextTest {

    @Test
    void mark_up_goes_and_words_stay() {
        assertThat(paragraphs("# The ballot\n\nNinety-eight per cent *voted* **yes**\nin `November`."))
                .containsExactly("The ballot", "Ninety-eight per cent voted yes in November.");
    }

    @Test
    void a_link_shows_where_it_leads() {
        assertThat(paragraphs("Read [the letter](https://example.org/letter) and <https://example.org/x>."))
                .containsExactly("Read the letter (https://example.org/letter) and https://example.org/x.");
    }

    @Test
    void items_of_a_list_are_lines_of_their_own() {
        assertThat(paragraphs("- Sevenoaks\n- Deal\n")).containsExactly("• Sevenoaks", "• Deal");
    }

    @Test
    void html_is_nothing_but_text_and_a_picture_nothing_but_its_words() {
        assertThat(paragraphs("<script>alert(1)</script>\n\n![A picket](https://example.org/p.png)"))
                .containsExactly("<script>alert(1)</script>", "A picket");
    }

    private static List<String> paragraphs(String markdown) {
        return PlainText.paragraphs(markdown).stream()
                .map(Letter.Paragraph::text)
                .toList();
    }
}
