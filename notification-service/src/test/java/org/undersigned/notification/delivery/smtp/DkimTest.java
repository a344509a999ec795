package org.undersigned.notification.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.undersigned.notification.delivery.Signatures;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DkimTest {

    private static final Instant NOW = Instant.parse("2016-03-01T08:00:00Z");
    private static final KeyPair RSA = keys("RSA", 2048);
    private static final String RECORD = "v=DKIM1; k=rsa; p="
            + Base64.getEncoder().encodeToString(RSA.getPublic().getEncoded());

    private static final String LETTER = """
            From: Petition <petition@doctors.example>
            To: asha@example.org
            Subject: =?UTF-8?Q?Strike_=E2=80=93?=
             =?UTF-8?Q?_moved?=
            Date: Tue, 1 Mar 2016 08:00:00 +0000
            Message-ID: <1@doctors.example>
            List-Unsubscribe: <https://doctors.example/unsubscribe/x>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click
            MIME-Version: 1.0
            Content-Type: text/plain;  charset=UTF-8

            The strike was moved.

            Now on 26 April.
            """.replace("\n", "\r\n");

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "\r\n\r\n\r\n", ".\r\n"})
    void another_implementation_finds_the_signature_good(String end) throws Exception {
        assertThat(Signatures.check(signed(LETTER + end), RECORD)).isTrue();
    }

    @Test
    void a_message_without_a_text_is_signed_too() throws Exception {
        assertThat(Signatures.check(signed("From: a@b.example\r\nTo: c@d.example\r\n\r\n"), RECORD))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: P",
                "To: a",
                "Subject: =",
                "Date: T",
                "Message-ID: <",
                "List-Unsubscribe: <",
                "List-Unsubscribe-Post: L",
                "MIME-Version: 1",
                "Content-Type: t",
                "Now on 26"
            })
    void nothing_that_matters_can_be_changed(String part) throws Exception {
        var signed = signed(LETTER);
        var changed = signed.replace(part, part + "x");

        assertThat(changed).isNotEqualTo(signed);
        assertThat(Signatures.check(changed, RECORD)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"From", "To", "Subject", "Reply-To", "List-Unsubscribe", "List-Unsubscribe-Post", "Content-Type"
            })
    void nothing_that_matters_can_be_added(String name) throws Exception {
        assertThat(Signatures.check(name + ": x@elsewhere.example\r\n" + signed(LETTER), RECORD))
                .isFalse();
    }

    @Test
    void a_relay_may_fold_anew() throws Exception {
        var folded =
                signed(LETTER).replace("Content-Type: text/plain;  charset", "content-type:  text/plain;\r\n\tcharset");

        assertThat(Signatures.check(folded, RECORD)).isTrue();
    }

    /** RFC 8463: over the hash of what is signed, which is built here once more. */
    @Test
    void an_ed25519_key_signs_as_well() throws Exception {
        var keys = keys("Ed25519", 0);
        var plain = "From: a@b.example\r\nTo: c@d.example\r\n\r\nHello\r\n";
        var header = new Dkim("b.example", "s", keys.getPrivate()).sign(bytes(plain), NOW);
        var at = header.lastIndexOf("b=") + 2;
        var unsigned = header.substring(header.indexOf(':') + 1, at)
                .replaceAll("\\s+", " ")
                .strip();
        var canonical = "from:a@b.example\r\nto:c@d.example\r\ndkim-signature:" + unsigned;

        var check = Signature.getInstance("Ed25519");
        check.initVerify(keys.getPublic());
        check.update(MessageDigest.getInstance("SHA-256").digest(bytes(canonical)));

        assertThat(header).contains("a=ed25519-sha256;").contains("bh=" + hash("Hello\r\n") + ";");
        assertThat(check.verify(Base64.getMimeDecoder().decode(header.substring(at))))
                .isTrue();
    }

    @Test
    void a_key_is_read_as_openssl_writes_it() {
        assertThat(DkimKey.parse(pem(RSA))).isEqualTo(RSA.getPrivate());
        var ed25519 = keys("Ed25519", 0);
        assertThat(DkimKey.parse(pem(ed25519)).getEncoded())
                .isEqualTo(ed25519.getPrivate().getEncoded());
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> DkimKey.parse(pem(keys("RSA", 1024)))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String signed(String message) {
        return new Dkim("doctors.example", "s2016", RSA.getPrivate()).sign(bytes(message), NOW) + message;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String hash(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
    }

    private static String pem(KeyPair keys) {
        var base64 = Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
    }

    private static KeyPair keys(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (bits > 0) {
                generator.initialize(bits);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
