package org.undersigned.notification.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.notification.supporters.Subscription;
import org.undersigned.notification.supporters.UnsubscribeTokens;
import org.undersigned.notification.supporters.UnsubscribeTokens.Claim;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PreferenceTokensTest {

    private final String keys = "7:" + random();
    private final PreferenceTokens tokens = new PreferenceTokens(keys);
    private final UUID asha = UUID.randomUUID();

    @Test
    void open_what_they_were_made_for() {
        var holder = tokens.preferences(tokens.preferences(asha, 300)).orElseThrow();

        assertThat(holder.supporter()).isEqualTo(asha);
        assertThat(Byte.toUnsignedInt(holder.moves())).isEqualTo(300 % 256);
        assertThat(tokens.address(tokens.address(asha))).hasValue(asha);
    }

    @Test
    void open_nothing_else() {
        var unsubscribe = new UnsubscribeTokens(keys);

        assertThat(tokens.preferences(unsubscribe.mint(new Claim(asha, Subscription.ALL))))
                .isEmpty();
        assertThat(tokens.preferences(tokens.address(asha))).isEmpty();
        assertThat(tokens.address(tokens.preferences(asha, 0))).isEmpty();
        assertThat(unsubscribe.check(tokens.preferences(asha, 0))).isEmpty();
        assertThat(new PreferenceTokens("7:" + random()).preferences(tokens.preferences(asha, 0)))
                .isEmpty();
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
