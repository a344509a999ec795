package org.undersigned.intake.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.undersigned.intake.signing.Reading.Refused;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostcodeTest {

    @ParameterizedTest
    @CsvSource({
        "tn131aa, TN13 1AA", "'TN13  1AA', TN13 1AA", "m1-1ae, M1 1AE", "b33 8th, B33 8TH", "cr26xh, CR2 6XH",
                "dn551pt, DN55 1PT",
        "W1A1HQ, W1A 1HQ", "EC1A1BB, EC1A 1BB", "gir0aa, GIR 0AA", "XM4 5HQ, XM4 5HQ", "bfpo 57, BFPO 57",
                "BF1 0AX, BF1 0AX",
        "JE2 3AB, JE2 3AB", "GY11AA, GY1 1AA", "IM1 1AA, IM1 1AA"
    })
    void a_british_postcode_gets_its_canonical_spacing(String typed, String canonical) {
        assertThat(Postcode.read(typed, "GB")).isEqualTo(Reading.fine(new Postcode(canonical)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TN13", "TN13 1CA", "QQ1 1AA", "12345", "TN13 1AAA"})
    void what_is_none_is_refused_at_home(String typed) {
        assertThat(Postcode.read(typed, "GB")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TN13\u00001AA", "\u202ETN13 1AA\u202C", "tn13–1aa.", "TN13\n1AA", "'TN13\u200B1AA'"})
    void whatever_is_no_letter_or_digit_is_dropped_first(String typed) {
        assertThat(Postcode.read(typed, "GB")).isEqualTo(Reading.fine(new Postcode("TN13 1AA")));
    }

    @Test
    void the_crown_dependencies_have_canonical_spacing_and_need_none() {
        assertThat(Postcode.read("je23ab", "JE")).isEqualTo(Reading.fine(new Postcode("JE2 3AB")));
        assertThat(Postcode.read("", "GG")).isEqualTo(Reading.fine(null));
        assertThat(Postcode.read("none", "IM")).isEqualTo(Reading.fine(new Postcode("NONE")));
    }

    @Test
    void abroad_it_may_be_missing_or_what_it_likes_to_32_characters() {
        assertThat(Postcode.read("", "IE")).isEqualTo(Reading.fine(null));
        assertThat(Postcode.read("d02 af30", "IE")).isEqualTo(Reading.fine(new Postcode("D02 AF30")));
        assertThat(Postcode.read("1".repeat(33), "FR")).isInstanceOf(Refused.class);
    }
}
