package org.undersigned.local.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The words of a mail. */
public final class MailText {

    private MailText() {}

    /** Its plain text; its HTML where there is none. */
    public static String of(byte[] raw) {
        try {
            var parts = MailParts.of(raw);
            return parts.text() != null ? parts.text() : String.valueOf(parts.html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
