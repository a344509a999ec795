package org.undersigned.notification.mailings.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DomainsTest {

    @Test
    void a_domain_of_fewer_than_five_people_has_no_name() {
        var domains = Domains.of(List.of(
                Some.of(4).sent(4).progress("rao.example"),
                Some.of(5).sent(5).progress("hospital.example"),
                Some.of(9).sent(9).progress("")));

        assertThat(domains).extracting(Progress::name).containsExactly("hospital.example", "other");
        assertThat(domains.getLast().sent()).isEqualTo(13);
    }

    @Test
    void the_twenty_largest_have_names_and_no_mail_is_left_out() {
        var all = new ArrayList<>(IntStream.rangeClosed(1, 30)
                .mapToObj(i -> Some.of(100 + i).progress("domain-" + i + ".example"))
                .toList());

        var domains = Domains.of(all);

        assertThat(domains).hasSize(21);
        assertThat(domains.getFirst().name()).isEqualTo("domain-30.example");
        assertThat(domains.get(19).name()).isEqualTo("domain-11.example");
        assertThat(Progress.sum("", domains).total())
                .isEqualTo(Progress.sum("", all).total());
    }

    @Test
    void where_all_have_names_there_are_no_others() {
        assertThat(Domains.of(List.of(Some.of(5).progress("hospital.example"))))
                .extracting(Progress::name)
                .containsExactly("hospital.example");
        assertThat(Domains.of(List.of())).isEmpty();
    }
}
