package org.undersigned.local.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.local.crowd.Invention.Role;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InventionTest {

    private static final int SIZE = 20_000;

    private final Invention crowd = new Invention(42);

    @Test
    void the_same_seed_invents_the_same_people() {
        assertThat(people(new Invention(42)))
                .containsExactlyElementsOf(people(crowd).toList());
    }

    @Test
    void another_seed_shares_no_inbox() {
        var inboxes = new HashSet<>(firsts(crowd).map(Person::email).toList());

        assertThat(firsts(new Invention(43)).map(Person::email)).noneMatch(inboxes::contains);
    }

    @Test
    void every_first_signature_has_an_inbox_of_its_own_also_without_dots() {
        assertThat(firsts(crowd).map(person -> person.email().replace(".", ""))).doesNotHaveDuplicates();
    }

    @Test
    void about_two_in_a_hundred_sign_again_and_two_share_a_home() {
        assertThat(share(Role.AGAIN)).isBetween(0.015, 0.025);
        assertThat(share(Role.HOUSEHOLD)).isBetween(0.015, 0.025);
    }

    @Test
    void a_household_is_two_names_one_inbox_and_one_postcode() {
        with(Role.HOUSEHOLD).forEach(index -> {
            var first = crowd.person(crowd.owner(index));
            var second = crowd.person(index);
            assertThat(second.email()).isEqualTo(first.email());
            assertThat(second.postcode()).isEqualTo(first.postcode());
            assertThat(second.name()).isNotEqualTo(first.name());
            assertThat(crowd.role(crowd.owner(index))).isEqualTo(Role.FIRST);
        });
    }

    @Test
    void who_signs_again_spells_one_name_and_one_inbox_otherwise() {
        with(Role.AGAIN).forEach(index -> {
            var first = crowd.person(crowd.owner(index));
            var again = crowd.person(index);
            assertThat(again.name().strip().toUpperCase(Locale.ROOT))
                    .isEqualTo(first.name().toUpperCase(Locale.ROOT));
            assertThat(canonical(again.email())).isEqualTo(canonical(first.email()));
            assertThat(crowd.hasHousehold(crowd.owner(index))).isFalse();
        });
    }

    @Test
    void nine_in_ten_confirm() {
        assertThat(IntStream.range(0, SIZE).filter(crowd::confirms).count()).isBetween(17_800L, 18_200L);
    }

    @Test
    void british_postcodes_have_their_shape() {
        assertThat(people(crowd).filter(person -> person.country().equals("GB")).map(Person::postcode))
                .allMatch(postcode -> postcode.matches("[A-Z]{1,2}\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2}"));
    }

    @Test
    void names_come_in_many_scripts() {
        var scripts = people(crowd)
                .map(person -> Character.UnicodeScript.of(person.name().codePointAt(0)))
                .distinct();

        assertThat(scripts).hasSizeGreaterThan(12);
    }

    private Stream<Person> people(Invention invention) {
        return IntStream.range(0, SIZE).mapToObj(invention::person);
    }

    private Stream<Person> firsts(Invention invention) {
        return IntStream.range(0, SIZE)
                .filter(index -> invention.role(index) == Role.FIRST)
                .mapToObj(invention::person);
    }

    private IntStream with(Role role) {
        return IntStream.range(0, SIZE).filter(index -> crowd.role(index) == role);
    }

    private double share(Role role) {
        return (double) with(role).count() / SIZE;
    }

    private static String canonical(String email) {
        return email.toLowerCase(Locale.ROOT)
                .replace("googlemail", "gmail")
                .replace("+nhs", "")
                .replaceFirst("\\.(?=[^@]*@gmail)", "")
                .replace(".", "");
    }
}
