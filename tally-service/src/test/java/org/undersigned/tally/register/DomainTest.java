package org.undersigned.tally.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DomainTest {

    @ParameterizedTest
    @CsvSource({
        "Jo.Doe@Example.ORG, example.org",
        "jo@bücher.example, xn--bcher-kva.example",
        "a@b@example.org, example.org"
    })
    void of_an_address_only_the_domain_is_kept(String email, String domain) {
        assertThat(Domain.of(email)).isEqualTo(domain);
    }

    @Test
    void on_paper_there_may_be_none_and_what_is_no_domain_is_none() {
        assertThat(Domain.of(null)).isNull();
        assertThat(Domain.of("nobody")).isNull();
        assertThat(Domain.of("jo@" + "a".repeat(300))).isNull();
    }
}
