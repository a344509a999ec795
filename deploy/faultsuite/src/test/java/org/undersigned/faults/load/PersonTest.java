package org.undersigned.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.faults.load.Person.Time;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonTest {

    private final List<Person> crowd = crowd(2016);

    @Test
    void the_same_seed_is_the_same_crowd_and_another_is_another() {
        assertThat(crowd(2016)).isEqualTo(crowd);
        assertThat(crowd(42)).isNotEqualTo(crowd);
    }

    @Test
    void everybody_has_an_inbox_of_their_own_with_the_canary_in_it_and_in_their_name() {
        assertThat(crowd)
                .extracting(Person::email)
                .doesNotHaveDuplicates()
                .allMatch(email -> email.contains(Person.CANARY));
        assertThat(crowd)
                .extracting(Person::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("Canaryquill [A-Z][a-z]+"));
    }

    @Test
    void some_do_not_confirm_some_withdraw_and_some_sign_twice() {
        assertThat(crowd.stream().filter(Person::confirms).count()).isBetween(400L, 490L);
        assertThat(crowd.stream().filter(Person::withdraws).count()).isBetween(10L, 60L);
        assertThat(crowd.stream().filter(Person::repeats).count()).isBetween(10L, 60L);
        assertThat(crowd).filteredOn(Person::withdraws).allMatch(Person::confirms);
    }

    @Test
    void who_signs_twice_does_it_under_another_key() {
        assertThat(crowd).allMatch(each -> !each.key(Time.FIRST).equals(each.key(Time.AGAIN)));
    }

    @Test
    void whatever_a_guest_is_called_is_sent_as_it_is() throws Exception {
        var name = "Canaryquill \"=1+1\" \\ \r\n\u0000 {if} \u674e";
        var guest = Person.guest("p", 10_000, name, "canaryquill@example.org", true);

        var sent = new ObjectMapper().readTree(guest.submission(Time.FIRST));

        assertThat(sent.path("name").asText()).isEqualTo(name);
        assertThat(sent.path("consent").asBoolean()).isTrue();
    }

    private static List<Person> crowd(long seed) {
        return IntStream.range(0, 500)
                .mapToObj(number -> Person.of("p", number, seed))
                .toList();
    }
}
