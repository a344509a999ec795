package org.undersigned.notification.supporters;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.notification.supporters.UnsubscribeTokens.Claim;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnsubscribeTokensTest {

    private final String old = "7:" + key();
    private final UnsubscribeTokens tokens = new UnsubscribeTokens("200:" + key() + "," + old);
    private final Claim claim = new Claim(UUID.randomUUID(), Subscription.STRIKES);

    @Test
    void a_token_says_what_it_was_made_for() {
        assertThat(tokens.check(tokens.mint(claim))).contains(claim);
    }

    @Test
    void a_token_of_an_older_key_still_works() {
        assertThat(tokens.check(new UnsubscribeTokens(old).mint(claim))).contains(claim);
    }

    @Test
    void a_token_of_another_key_does_not() {
        assertThat(tokens.check(new UnsubscribeTokens("7:" + key()).mint(claim)))
                .isEmpty();
    }

    @Test
    void no_changed_character_is_overlooked() {
        var token = tokens.mint(claim);
        for (int i = 0; i < token.length(); i++) {
            var other = token.charAt(i) == 'A' ? 'Q' : 'A';
            var forged = token.substring(0, i) + other + token.substring(i + 1);
            // The last character has bits that stand for nothing.
            if (!java.util.Arrays.equals(bytes(forged), bytes(token))) {
                assertThat(tokens.check(forged)).as("character %d", i).isEmpty();
            }
        }
    }

    @Test
    void nonsense_is_no_token() {
        assertThat(tokens.check("")).isEmpty();
        assertThat(tokens.check("%%%")).isEmpty();
        assertThat(tokens.check("AAAA")).isEmpty();
    }

    private static byte[] bytes(String token) {
        return Base64.getUrlDecoder().decode(token);
    }

    private static String key() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
