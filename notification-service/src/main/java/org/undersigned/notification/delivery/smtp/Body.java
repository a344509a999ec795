package org.undersigned.notification.delivery.smtp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A letter's parts as they go over the line (RFC 2046, 5.1). Put together by hand: the mail library's own way took a third
 * of all that composing takes.
 *
 * @param type its Content-Type
 */
record Body(String type, byte[] bytes) {

    // RFC 2045, 6.7: no quoted-printable text has these two characters side by side; base64 has neither.
    private static final String ALTERNATIVES = "=_words";
    private static final String ALL = "=_letter";

    private static final int USUAL = 16 * 1024;

    /** The same said twice, the richer one last. */
    static Body of(String text, String html) {
        var out = new ByteArrayOutputStream(USUAL);
        part(out, ALTERNATIVES, words("plain"), QuotedPrintable.encode(text));
        part(out, ALTERNATIVES, words("html"), QuotedPrintable.encode(html));
        return ended(out, "alternative", ALTERNATIVES);
    }

    /** @param calendar in base64 */
    Body attaching(byte[] calendar) {
        var out = new ByteArrayOutputStream(USUAL);
        part(out, ALL, "Content-Type: " + type, bytes);
        // iMIP (RFC 6047): the method here is the calendar's own, or Outlook shows it as text.
        part(out, ALL, """
                Content-Type: text/calendar; charset=UTF-8; method=PUBLISH; name="strike.ics"\r
                Content-Transfer-Encoding: base64\r
                Content-Disposition: attachment; filename=strike.ics""", calendar);
        return ended(out, "mixed", ALL);
    }

    private static String words(String subtype) {
        return "Content-Type: text/" + subtype + "; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable";
    }

    private static void part(ByteArrayOutputStream out, String boundary, String headers, byte[] content) {
        line(out, "--" + boundary);
        line(out, headers);
        line(out, "");
        out.writeBytes(content);
        line(out, "");
    }

    private static Body ended(ByteArrayOutputStream out, String subtype, String boundary) {
        line(out, "--" + boundary + "--");
        return new Body("multipart/" + subtype + "; boundary=\"" + boundary + "\"", out.toByteArray());
    }

    private static void line(ByteArrayOutputStream out, String line) {
        out.writeBytes((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
