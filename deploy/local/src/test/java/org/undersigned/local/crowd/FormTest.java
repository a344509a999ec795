package org.undersigned.local.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormTest {

    private static final String PAGE = """
            <form role="search"><input name="q"></form>
            <form method="post" action="/petitions/junior-doctors/signatures" novalidate>
            <input type="hidden" name="idempotencyKey" value="of-the-page">
            <input type="hidden" name="locale" value="en">
            <input type="text" name="name">
            </form>
            """;

    @Test
    void hidden_fields_travel_along_and_everybody_has_a_key_of_their_own() {
        var person = new Person("李明", "a+b@example.org", "TN13 1AA", "GB", "", List.of("strikes", "milestones"));

        assertThat(Form.in(PAGE).filled(person, "mine"))
                .isEqualTo("idempotencyKey=mine&locale=en&name=%E6%9D%8E%E6%98%8E&email=a%2Bb%40example.org"
                        + "&postcode=TN13+1AA&country=GB&occupation=&updates=strikes&updates=milestones&consent=true");
    }

    @Test
    void it_is_sent_where_the_page_says() {
        assertThat(Form.in(PAGE).action()).isEqualTo("/petitions/junior-doctors/signatures");
    }
}
