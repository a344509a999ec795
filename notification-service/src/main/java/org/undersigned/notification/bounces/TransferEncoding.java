package org.undersigned.notification.bounces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RFC 2045, 6. Reports should be plain text, but not all that pass them on leave them so. */
final class TransferEncoding {

    private static final Pattern HEX = Pattern.compile("=([0-9A-Fa-f]{2})");

    private TransferEncoding() {}

    /** What cannot be decoded is empty. */
    static String decode(String encoding, String body) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(body);
            case "quoted-printable" -> quotedPrintable(body);
            default -> body;
        };
    }

    private static String base64(String body) {
        try {
            return new String(Base64.getMimeDecoder().decode(body), ISO_8859_1).replace("\r\n", "\n");
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private static String quotedPrintable(String body) {
        return HEX.matcher(body.replace("=\n", ""))
                .replaceAll(it -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(it.group(1), 16))));
    }
}
