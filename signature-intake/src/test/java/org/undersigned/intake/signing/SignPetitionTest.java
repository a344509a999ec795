package org.undersigned.intake.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent.Place;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.intake.signing.SignPetition.Outcome.Closed;
import org.undersigned.intake.signing.SignPetition.Outcome.Faulty;
import org.undersigned.intake.signing.SignPetition.Outcome.NotOpenYet;
import org.undersigned.intake.signing.SignPetition.Outcome.Signed;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignPetitionTest {

    private static final Instant AT_THE_STALL = Instant.parse("2016-02-06T15:00:00Z");

    private final SignPetition signing =
            new SignPetition(new Fingerprints(Forms.key()), new LinkTokens(List.of(Forms.tokenKey(1))));

    @Test
    void what_is_kept_is_what_was_typed_in_canonical_shape() {
        var event = sign(" Siobhán  O’Connor ", "Siobhan.OConnor+petition@Example.org", "tn131aa", null);

        assertThat(event.signatory().name()).isEqualTo("Siobhán O’Connor");
        assertThat(event.signatory().email()).isEqualTo("Siobhan.OConnor+petition@Example.org");
        assertThat(event.signatory().postcode()).isEqualTo("TN13 1AA");
        assertThat(event.place()).isEqualTo(new Place("TN", "England"));
        assertThat(event.updates()).containsExactly("strikes", "news");
        assertThat(event.locale()).isEqualTo("en");
        assertThat(event.consent()).isEqualTo(Consent.VERSION);
        assertThat(event.id().version()).isEqualTo(7);
    }

    @Test
    void one_inbox_however_it_is_written_has_one_fingerprint() {
        assertThat(sign("Jo Doe", "Jo@Example.org", "TN13 1AA", null).inbox())
                .hasSize(43)
                .isEqualTo(sign("Al Doe", "jo+x@example.ORG", "M1 1AE", null).inbox())
                .isNotEqualTo(sign("Jo Doe", "al@example.org", "TN13 1AA", null).inbox());
    }

    @Test
    void a_household_is_an_inbox_and_a_postcode_and_a_person_an_inbox_and_a_name() {
        var jo = sign("Jo Doe", "doe@example.org", "TN13 1AA", null);
        var al = sign("Al Doe", "doe@example.org", "tn13 1aa", null);
        var joAgain = sign("JO DOE", "doe@example.org", "M1 1AE", null);

        assertThat(al.household()).isEqualTo(jo.household()).isNotEqualTo(joAgain.household());
        assertThat(joAgain.person()).isEqualTo(jo.person()).isNotEqualTo(al.person());
        assertThat(List.of(jo.inbox(), jo.household(), jo.person())).doesNotHaveDuplicates();
    }

    @Test
    void the_same_key_is_the_same_signature_but_not_for_another_inbox() {
        var first = sign("Jo Doe", "jo@example.org", "TN13 1AA", "key");

        assertThat(sign("Jo Doe", "jo@example.org", "TN13 1AA", "key").id()).isEqualTo(first.id());
        assertThat(sign("Jo Doe", "jo@example.org", "TN13 1AA", "other").id()).isNotEqualTo(first.id());
        assertThat(sign("Jo Doe", "al@example.org", "TN13 1AA", "key").id()).isNotEqualTo(first.id());
        assertThat(first.id().version()).isEqualTo(8);
        assertThat(first.id().variant()).isEqualTo(2);
    }

    @Test
    void all_faults_are_told_at_once_in_the_order_of_the_page() {
        var form = new SignatureForm(
                null, "x", "x", "XX", "astronaut", List.of("gossip"), null, "not a tag", "\u0000", "A Stall");

        assertThat(signing.sign(Forms.PETITION, form, AT_THE_STALL))
                .isInstanceOfSatisfying(
                        Faulty.class,
                        faulty -> assertThat(faulty.violations())
                                .extracting(Violation::field)
                                .containsExactly(
                                        "name",
                                        "email",
                                        "postcode",
                                        "country",
                                        "occupation",
                                        "updates",
                                        "consent",
                                        "locale",
                                        "idempotencyKey",
                                        "gathering"));
    }

    @Test
    void it_takes_names_from_its_opening_to_its_closing() {
        var form = Forms.of("Jo Doe", "jo@example.org", "TN13 1AA", null);

        assertThat(signing.sign(Forms.PETITION, form, Forms.OPENS.minusMillis(1)))
                .isInstanceOf(NotOpenYet.class);
        assertThat(signing.sign(Forms.PETITION, form, Forms.OPENS)).isInstanceOf(Signed.class);
        assertThat(signing.sign(Forms.PETITION, form, Forms.CLOSES)).isInstanceOf(Closed.class);
    }

    @Test
    void a_form_says_nothing_of_who_filled_it_in() {
        assertThat(Forms.of("Canary", "canary@example.org", "TN13 1AA", "k").toString())
                .doesNotContainIgnoringCase("canary")
                .doesNotContain("TN13");
    }

    private SignatureSubmitted sign(String name, String email, String postcode, String key) {
        return switch (signing.sign(Forms.PETITION, Forms.of(name, email, postcode, key), AT_THE_STALL)) {
            case Signed(var event) -> event;
            case Object refusal -> throw new AssertionError(refusal.toString());
        };
    }
}
