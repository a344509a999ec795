package org.undersigned.notification.bounces;

import java.util.ArrayList;
import java.util.List;

/**
 * A MIME entity (RFC 2045 and 2046) as far as reports need it. Each level costs time and memory for its length once, and
 * only so many levels and parts are looked at.
 */
record Entity(Fields fields, String body) {

    private static final int MOST_PARTS = 20;

    /** @param text with bare line feeds */
    static Entity of(String text) {
        var end = text.startsWith("\n") ? 0 : text.indexOf("\n\n");
        return end < 0
                ? new Entity(Fields.of(text), "")
                : new Entity(Fields.of(text.substring(0, end)), text.substring(text.startsWith("\n") ? 1 : end + 2));
    }

    ContentType type() {
        return ContentType.of(fields.first("content-type"));
    }

    /** Without the transfer encoding. */
    String content() {
        return TransferEncoding.decode(fields.first("content-transfer-encoding"), body);
    }

    List<Entity> parts() {
        var boundary = type().boundary();
        return !type().isMultipart() || boundary.isBlank() ? List.of() : parts("\n--" + boundary);
    }

    private List<Entity> parts(String delimiter) {
        var text = "\n" + body;
        var parts = new ArrayList<Entity>();
        var at = next(text, delimiter, 0);
        while (at >= 0 && parts.size() < MOST_PARTS && !isLast(text, at + delimiter.length())) {
            var start = text.indexOf('\n', at + delimiter.length());
            at = start < 0 ? -1 : next(text, delimiter, start);
            if (start >= 0) {
                parts.add(of(text.substring(start + 1, at < 0 ? text.length() : Math.max(at, start + 1))));
            }
        }
        return parts;
    }

    // A boundary may be the beginning of another one, of a part within.
    private static int next(String text, String delimiter, int from) {
        var at = text.indexOf(delimiter, from);
        while (at >= 0 && !isWhole(text, at + delimiter.length())) {
            at = text.indexOf(delimiter, at + 1);
        }
        return at;
    }

    private static boolean isWhole(String text, int end) {
        return end >= text.length() || isLast(text, end) || Character.isWhitespace(text.charAt(end));
    }

    private static boolean isLast(String text, int end) {
        return text.startsWith("--", end);
    }
}
