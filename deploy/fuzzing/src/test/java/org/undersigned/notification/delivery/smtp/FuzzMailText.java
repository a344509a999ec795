package org.undersigned.notification.delivery.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;

import org.undersigned.fuzzing.Demand;

/** Names, titles and texts on their way into a mail's headers and body. */
public final class FuzzMailText {

    private FuzzMailText() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException, MessagingException {
        var text = new String(input, UTF_8);
        var line = Headers.line(text);
        Demand.that(line.codePoints().noneMatch(Character::isISOControl), "A header could be added");
        Demand.that(line.length() <= 250, "A header without an end");
        Demand.that(Headers.word(text).matches("[a-z0-9-]{0,60}"), "More than a word");
        body(text);
    }

    /** Read by the mail library's own decoder. */
    private static void body(String text) throws IOException, MessagingException {
        var encoded = QuotedPrintable.encode(text);
        for (var line : new String(encoded, UTF_8).split("\r\n", -1)) {
            Demand.that(line.matches("[\\t -~]{0,76}"), "No line of a mail");
        }
        var read = MimeUtility.decode(new ByteArrayInputStream(encoded), "quoted-printable")
                .readAllBytes();
        Demand.same(
                new String(read, UTF_8).replace("\r\n", "\n"),
                String.join("\n", text.lines().toList()) + (text.isEmpty() ? "" : "\n"),
                "Read back it says something else");
    }
}
