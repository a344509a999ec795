package org.undersigned.intake.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.undersigned.intake.signing.Reading.Fine;
import org.undersigned.intake.signing.Reading.Refused;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "李明",
                "王芳",
                "Siobhán O’Connor-Żak",
                "Jean d'Arc",
                "Björk",
                "محمد علي",
                "Владимир",
                "3Jane",
                "Smith, Jr.",
                "ஸ்ரீனிவாசன்",
                "می‌خواهم",
                "J. P. R. Williams",
                "山田 太郎",
                "𠮷野家",
                "007",
                "Louis Ⅳ",
                "\uE000",
                "\uD87A\uDFF0"
            })
    void a_name_in_any_script_is_a_name(String name) {
        assertThat(PersonName.read(name)).isEqualTo(Reading.fine(new PersonName(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "Jo\u0000hn",
                "Jo\nhn",
                "\u202EnhoJ",
                "\uD800",
                "=SUM(A1)",
                "+1",
                "-x",
                "@home",
                "see http://spam.example",
                "www.spam.example",
                "Win a prize at bit.ly/xyz",
                "You have won spam.COM now",
                "a.example/b",
                "＝1+1",
                "\uFFFF",
                "\uFDD0",
                "👍",
                "...",
                "\u200B"
            })
    void what_is_no_name_is_refused_with_a_reason(String name) {
        assertThat(PersonName.read(name))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fault().name()).startsWith("NAME_"));
    }

    @Test
    void it_is_normalised_before_it_is_judged() {
        assertThat(PersonName.read("  Jose\u0301 \t\u00A0 Silva "))
                .isEqualTo(Reading.fine(new PersonName("José Silva")));
    }

    @Test
    void the_255th_code_point_is_the_last() {
        assertThat(PersonName.read("𠮷".repeat(255))).isInstanceOf(Fine.class);
        assertThat(PersonName.read("𠮷".repeat(256))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Siobhán O’Connor, SIOBHAN O'CONNOR",
        "José Silva, Jose Silva",
        "Groß, GROSS",
        "Anne‐Marie, anne-marie",
        "ＪＯＨＮ, john"
    })
    void two_spellings_of_one_name_are_one(String one, String other) {
        assertThat(folded(one)).isEqualTo(folded(other));
    }

    @ParameterizedTest
    @CsvSource({"李明, 王芳", "かき, がき", "Андрей, Андреи", "Ann, Anne", "राम, रामा"})
    void two_names_stay_two(String one, String other) {
        assertThat(folded(one)).isNotEqualTo(folded(other));
    }

    private static String folded(String name) {
        return switch (PersonName.read(name)) {
            case Fine<PersonName>(var read) -> read.folded();
            case Refused<PersonName>(var fault) -> throw new AssertionError(fault);
        };
    }
}
