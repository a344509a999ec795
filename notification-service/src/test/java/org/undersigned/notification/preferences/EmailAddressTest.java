package org.undersigned.notification.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"asha@example.org", "a.b+c@nhs.example.org", "siân@example.org", "x", "a@münchen.example"})
    void is_taken_as_typed_or_not_at_all(String typed) {
        var taken = EmailAddress.of(typed);

        taken.ifPresent(it -> assertThat(it.text()).isEqualTo(typed));
        assertThat(taken.isPresent()).isEqualTo(!typed.equals("x") && !typed.startsWith("siân"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@example.org",
                "asha@",
                "asha@example",
                "a b@example.org",
                "asha@example.org\r\nBcc: x@example.org",
                "asha@exa mple.org",
                "asha@-example.org",
                "<asha@example.org>",
                "a@b@example.org",
                "asha@[127.0.0.1]"
            })
    void nothing_else_is(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
    }

    @Test
    void space_around_it_goes_and_nothing_longer_than_mail_can_carry_is_taken() {
        assertThat(EmailAddress.of(" asha@example.org ")).hasValue(new EmailAddress("asha@example.org"));
        assertThat(EmailAddress.of("a".repeat(250) + "@example.org")).isEmpty();
        assertThat(EmailAddress.of(null)).isEmpty();
    }
}
