package org.undersigned.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormBodyTest {

    @Test
    void a_browsers_form_is_read_as_it_was_typed() {
        var form = read("name=Siobh%C3%A1n+O%E2%80%99Connor&updates=strikes&updates=news&occupation=&flag");

        assertThat(form.only("name")).isEqualTo("Siobhán O’Connor");
        assertThat(form.all("updates")).containsExactly("strikes", "news");
        assertThat(form.only("occupation")).isEmpty();
        assertThat(form.only("flag")).isEmpty();
        assertThat(form.only("absent")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=%C3", "name=%ff", "name=%", "name=%4", "name=%zz", "na%fe=x"})
    void what_is_not_utf_8_or_not_urlencoded_is_malformed(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_thousand_fields_are_not_a_form() {
        assertThatThrownBy(() -> read("a=1&".repeat(1_000))).isInstanceOf(Malformed.class);
    }

    private static FormBody read(String body) {
        return FormBody.read(body.getBytes(StandardCharsets.ISO_8859_1));
    }
}
