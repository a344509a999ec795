package org.undersigned.notification.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.AddressException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecipientTest {

    @Test
    void a_domain_of_another_script_is_written_in_ascii() throws Exception {
        assertThat(Recipient.of("asha@bücher.example").getAddress()).isEqualTo("asha@xn--bcher-kva.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asha@example.org", "o'connor+news@example.org", "\"o.connor\"@example.org"})
    void usual_addresses_stay_as_they_are(String address) throws Exception {
        assertThat(Recipient.of(address).getAddress()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "asha",
                "@example.org",
                "asha@",
                "siobhán@example.org",
                "asha@example.org\r\nDATA",
                "asha@example.org\nBcc: all@example.org",
                "asha@example.org,all@example.org",
                "<asha@example.org>,<all@example.org>",
                "friends:asha@example.org;",
                "asha@example.org>",
                "a sha@example.org"
            })
    void nothing_else_is_written_to(String address) {
        assertThatThrownBy(() -> Recipient.of(address)).isInstanceOf(AddressException.class);
    }

    @Test
    void an_address_has_an_end() {
        assertThatThrownBy(() -> Recipient.of("a".repeat(250) + "@example.org")).isInstanceOf(AddressException.class);
    }
}
