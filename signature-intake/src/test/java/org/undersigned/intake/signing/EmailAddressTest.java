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
class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "Jo.Doe@Example.org, jo.doe@example.org",
        "jo+petition@example.org, jo@example.org",
        "j.o.doe+x@gmail.com, jodoe@gmail.com",
        "J.O.Doe@GoogleMail.com, jodoe@gmail.com",
        "siobhan.o'connor@nhs.museum, siobhan.o'connor@nhs.museum",
        "jo@bücher.example, jo@xn--bcher-kva.example",
        "jo@xn--bcher-kva.example, jo@xn--bcher-kva.example",
        "+jo@example.org, +jo@example.org",
        "a@b.photography, a@b.photography"
    })
    void one_inbox_has_one_canonical_address(String typed, String canonical) {
        assertThat(EmailAddress.read(typed)).isEqualTo(Reading.fine(new EmailAddress(typed, canonical)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jo",
                "jo@doe@example.org",
                "@example.org",
                ".jo@example.org",
                "jo.@example.org",
                "j..o@example.org",
                "jo doe@example.org",
                "jo@exa mple.org",
                "jo@example",
                "jo@[192.0.2.1]",
                "\"jo doe\"@example.org",
                "josé@example.org",
                "jo@example.org\r\nBcc: all@example.org",
                "jo@example..org",
                "jo@-example.org",
                "jo@example.org.",
                "jo@192.0.2.1",
                "jo@exam_ple.org",
                "jo<x>@example.org",
                "jo@example.o",
                "j\u200Bo@example.org",
                "jo＠example.org",
                "jo@example.org\uD800",
                "jo@xn--.example\u202E"
            })
    void what_mail_cannot_reach_is_refused_with_a_reason(String address) {
        assertThat(EmailAddress.read(address)).isInstanceOf(Refused.class);
    }

    /** IDNA 2003 makes strasse.de of it, which is somebody else's. */
    @ParameterizedTest
    @ValueSource(strings = {"jo@straße.de", "jo@STRASẞE.de", "jo@βόλος.com"})
    void a_domain_that_can_be_read_two_ways_has_to_be_written_in_the_one_that_cannot(String address) {
        assertThat(EmailAddress.read(address)).isEqualTo(Reading.refused(Fault.EMAIL_DOMAIN_READ_TWO_WAYS));
        assertThat(EmailAddress.read("jo@xn--strae-oqa.de")).isInstanceOf(Reading.Fine.class);
    }

    @Test
    void accents_before_the_at_are_a_fault_of_their_own_so_that_the_message_can_say_what_to_do() {
        assertThat(EmailAddress.read("josé@example.org")).isEqualTo(Reading.refused(Fault.EMAIL_LOCAL_PART_NOT_ASCII));
    }

    @Test
    void space_around_it_is_forgiven_and_254_characters_are_the_most() {
        var longest = "a".repeat(64) + "@" + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(57) + ".uk";

        assertThat(longest).hasSizeLessThanOrEqualTo(254);
        assertThat(EmailAddress.read(" " + longest + " ")).isInstanceOf(Fine.class);
        assertThat(EmailAddress.read("\u00A0" + longest + "\t")).isInstanceOf(Fine.class);
        assertThat(EmailAddress.read("a" + longest)).isInstanceOf(Refused.class);
    }

    @Test
    void what_counts_is_its_length_as_mail_carries_it() {
        assertThat(EmailAddress.read("jo@" + "ü".repeat(55) + "." + "ü".repeat(55) + "." + "ü".repeat(55) + "."
                        + "ü".repeat(55) + ".example"))
                .isInstanceOf(Refused.class);
    }
}
