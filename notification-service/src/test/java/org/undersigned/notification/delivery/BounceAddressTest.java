package org.undersigned.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Random;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BounceAddressTest {

    private final String old = "7:" + key();
    private final String keys = "200:" + key() + "," + old;
    private final BounceAddress bounces = new BounceAddress(keys, "petitions@undersigned.example");

    @Test
    void what_comes_back_says_which_mail_it_is_about() {
        assertThat(bounces.mail(bounces.of(4711))).hasValue(4711);
        assertThat(bounces.mail(bounces.of(Long.MAX_VALUE))).hasValue(Long.MAX_VALUE);
    }

    @Test
    void an_older_key_and_another_case_still_work() {
        var before = new BounceAddress(old, "petitions@undersigned.example").of(4711);

        assertThat(bounces.mail(before.toUpperCase())).hasValue(4711);
    }

    @Test
    void it_is_of_the_senders_domain_and_fits_into_an_envelope() {
        var address = bounces.of(Long.MAX_VALUE);

        assertThat(address).startsWith("petitions+").endsWith("@undersigned.example");
        assertThat(address.indexOf('@')).isLessThanOrEqualTo(64);
    }

    @Test
    void no_changed_character_is_overlooked() {
        var address = bounces.of(4711);
        for (int i = address.indexOf('+') + 1; i < address.indexOf('@'); i++) {
            var other = address.charAt(i) == '0' ? '1' : '0';
            assertThat(bounces.mail(address.substring(0, i) + other + address.substring(i + 1)))
                    .isEmpty();
        }
    }

    @Test
    void nothing_else_is_taken_for_one() {
        var chance = new Random(5);
        assertThat(bounces.mail("petitions@undersigned.example")).isEmpty();
        assertThat(bounces.mail("petitions+@undersigned.example")).isEmpty();
        assertThat(bounces.mail("")).isEmpty();
        assertThat(bounces.mail(new BounceAddress("200:" + key(), "petitions@undersigned.example").of(1)))
                .isEmpty();
        for (int i = 0; i < 1000; i++) {
            var made = "petitions+" + String.format("%040x", new BigInteger(160, chance));
            assertThat(bounces.mail(made + "@undersigned.example")).isEmpty();
        }
    }

    @Test
    void an_address_without_room_for_it_is_refused() {
        assertThatThrownBy(() -> new BounceAddress(keys, "bounces-of-our-long-petition@undersigned.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String key() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
