package org.undersigned.intake.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.undersigned.intake.signing.Link.Purpose;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkTokensTest {

    private static final String INBOX = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);

    private final String oldKey = Forms.tokenKey(1);
    private final LinkTokens tokens = new LinkTokens(List.of(oldKey));
    private final Link confirm = link(Purpose.CONFIRM);

    @ParameterizedTest
    @EnumSource
    void what_is_sealed_is_read_as_it_was(Purpose purpose) {
        var link = link(purpose);

        assertThat(tokens.read(purpose, tokens.mint(link))).contains(link);
    }

    @Test
    void a_token_opens_no_other_door() {
        assertThat(tokens.read(Purpose.WITHDRAW, tokens.mint(confirm))).isEmpty();
        assertThat(tokens.read(Purpose.NOT_ME, tokens.mint(confirm))).isEmpty();
    }

    @Test
    void no_bit_of_it_can_be_changed() {
        var whole = Base64.getUrlDecoder().decode(tokens.mint(confirm));

        for (int bit = 0; bit < whole.length * 8; bit++) {
            var bent = whole.clone();
            bent[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(tokens.read(Purpose.CONFIRM, Base64.getUrlEncoder().encodeToString(bent)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AUMB", "AUMBlQ5afDt9", "not base64!", "/../", "%00"})
    void what_is_no_token_is_read_as_none(String text) {
        assertThat(tokens.read(Purpose.CONFIRM, text)).isEmpty();
        assertThat(tokens.read(Purpose.CONFIRM, text + "A".repeat(5_000))).isEmpty();
    }

    @Test
    void a_new_key_mints_and_the_old_one_still_checks_until_it_is_taken_out() {
        var newKey = Forms.tokenKey(255);
        var both = new LinkTokens(List.of(newKey, oldKey));

        assertThat(both.read(Purpose.CONFIRM, tokens.mint(confirm))).contains(confirm);
        assertThat(tokens.read(Purpose.CONFIRM, both.mint(confirm))).isEmpty();
        assertThat(new LinkTokens(List.of(newKey)).read(Purpose.CONFIRM, both.mint(confirm)))
                .contains(confirm);
        assertThat(new LinkTokens(List.of(newKey)).read(Purpose.CONFIRM, tokens.mint(confirm)))
                .isEmpty();
    }

    @Test
    void a_key_too_short_to_trust_stops_the_service() {
        assertThatThrownBy(
                        () -> new LinkTokens(List.of("1:" + Base64.getEncoder().encodeToString(new byte[16]))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_fits_into_a_mail_and_an_address_even_for_the_longest_slug() {
        var longest = new Link(Purpose.CONFIRM, UUID.randomUUID(), "x".repeat(80), INBOX);

        assertThat(tokens.mint(longest)).hasSizeLessThan(200).matches("[A-Za-z0-9_-]+");
        assertThat(tokens.read(Purpose.CONFIRM, tokens.mint(longest))).contains(longest);
    }

    private static Link link(Purpose purpose) {
        return new Link(purpose, UUID.randomUUID(), "junior-doctors", INBOX);
    }
}
