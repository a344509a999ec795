package org.undersigned.notification.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import jakarta.mail.internet.MimeUtility;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuotedPrintableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "a=b, https://example.org/?q=1",
                "李明 Siobhán O’Connor-Żak 🎉",
                "ends in space \nends in tab\t\n\n.\n..",
                "x1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890",
                "ééééééééééééééééééééééééééééééééééééééééééééééééééééééééé éééééééééééééééééééééééééééé"
            })
    void what_is_encoded_is_read_by_another_as_it_was(String text) throws Exception {
        var encoded = QuotedPrintable.encode(text);

        try (var decoded = MimeUtility.decode(new ByteArrayInputStream(encoded), "quoted-printable")) {
            assertThat(new String(decoded.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(text.replace("\n", "\r\n") + "\r\n");
        }
        assertThat(new String(encoded, StandardCharsets.US_ASCII).split("\r\n"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
    }
}
