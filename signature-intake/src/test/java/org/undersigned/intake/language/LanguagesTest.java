package org.undersigned.intake.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LanguagesTest {

    private final Languages languages = new Languages(Stream.of("cy"));

    @ParameterizedTest
    @CsvSource({
        "cy, en, en, cy",
        "en, cy, cy, en",
        ", cy, en-GB, cy",
        ", , cy-GB, cy",
        ", , 'de-DE, cy;q=0.8, en;q=0.5', cy",
        ", , 'en-GB, cy;q=0.8', en",
        ", , fr, en",
        "fr, , cy, cy",
        ", fr, , en",
    })
    void the_address_comes_before_the_cookie_and_the_cookie_before_the_browser(
            String address, String cookie, String browser, String chosen) {
        assertThat(languages.choose(address, cookie, browser).language().code()).isEqualTo(chosen);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ";;;", "en;q=x", "\u0000", "*", "a-b-c-d-e-f-g-h-i-j-k"})
    void nonsense_is_english(String header) {
        assertThat(languages.choose(header, header, header).language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void a_header_longer_than_any_browser_sends_is_not_read() {
        assertThat(languages.choose(null, null, "cy,".repeat(5_000)).language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void only_a_choice_that_the_browser_would_not_have_made_is_worth_a_cookie() {
        assertThat(languages.choose("cy", null, "en").lasting()).isTrue();
        assertThat(languages.choose("cy", null, "cy").lasting()).isFalse();
        assertThat(languages.choose("cy", "cy", "en").lasting()).isFalse();
        assertThat(languages.choose(null, null, "cy").lasting()).isFalse();
    }

    @Test
    void an_address_that_names_its_language_goes_on_naming_it() {
        assertThat(languages.choose("cy", null, "en").query()).isEqualTo("?lang=cy");
        assertThat(languages.choose(null, "cy", "en").query()).isEmpty();
    }

    @Test
    void what_can_be_chosen_instead_is_called_by_its_own_name() {
        assertThat(languages.choose(null, null, "en").others())
                .extracting(Language::name)
                .containsExactly("Cymraeg");
    }
}
