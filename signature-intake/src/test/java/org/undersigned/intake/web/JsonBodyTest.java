package org.undersigned.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.undersigned.intake.signing.SignatureForm;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonBodyTest {

    @Test
    void unknown_fields_are_ignored() {
        assertThat(read("{\"name\":\"李明\",\"colour\":\"red\"}").name()).isEqualTo("李明");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{} {}",
                "{\"x\":[[[[[[[[[[[[]]]]]]]]]]]]}",
                "{\"name\":\"\u0000\"}"
            })
    void what_is_no_plain_object_is_malformed(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(Malformed.class);
    }

    @Test
    void broken_utf_8_is_malformed() {
        assertThatThrownBy(() ->
                        JsonBody.read("{\"name\":\"José\"}".getBytes(StandardCharsets.ISO_8859_1), SignatureForm.class))
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":5}",
                "{\"name\":true}",
                "{\"name\":{}}",
                "{\"consent\":\"yes\"}",
                "{\"updates\":\"news\"}"
            })
    void a_wrong_type_names_its_field(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        WrongType.class,
                        wrong -> assertThat(wrong.violation().field()).isEqualTo(body.split("\"")[1]));
    }

    private static SignatureForm read(String body) {
        return JsonBody.read(body.getBytes(StandardCharsets.UTF_8), SignatureForm.class);
    }
}
