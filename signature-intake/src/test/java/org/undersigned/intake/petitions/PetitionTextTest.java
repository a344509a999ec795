package org.undersigned.intake.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PetitionTextTest {

    @Test
    void markdown_is_shown_as_it_is_meant() {
        assertThat(PetitionText.toHtml("We *ask* for [talks](https://example.org/talks)."))
                .isEqualToIgnoringNewLines(
                        "<p>We <em>ask</em> for <a rel=\"nofollow\" href=\"https://example.org/talks\">talks</a>.</p>");
    }

    @Test
    void the_page_keeps_its_one_heading_of_the_first_level() {
        assertThat(PetitionText.toHtml("# Why\n\n## How"))
                .contains("<h2>Why</h2>")
                .contains("<h3>How</h3>");
    }

    @Test
    void html_is_text() {
        assertThat(PetitionText.toHtml("<script>alert(1)</script> <b onclick=x>b</b>"))
                .doesNotContain("<script")
                .doesNotContain("<b ");
    }

    @Test
    void no_link_runs_a_script() {
        assertThat(PetitionText.toHtml("[x](javascript:alert(1)) [y](data:text/html,x)"))
                .doesNotContain("javascript:")
                .doesNotContain("data:");
    }

    @Test
    void a_picture_elsewhere_is_a_link_to_it() {
        assertThat(PetitionText.toHtml("![The letter](https://example.org/letter.jpg)"))
                .doesNotContain("<img")
                .contains("href=\"https://example.org/letter.jpg\"")
                .contains(">The letter</a>");
    }
}
