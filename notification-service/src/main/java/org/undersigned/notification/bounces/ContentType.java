package org.undersigned.notification.bounces;

import java.util.Locale;
import java.util.regex.Pattern;

/** RFC 2045, 5.1. */
record ContentType(String type, String parameters) {

    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s\"]*))", Pattern.CASE_INSENSITIVE);

    static ContentType of(String field) {
        var end = field.indexOf(';');
        var type = end < 0 ? field : field.substring(0, end);
        return new ContentType(type.strip().toLowerCase(Locale.ROOT), end < 0 ? "" : field.substring(end));
    }

    boolean is(String other) {
        return type.equals(other);
    }

    boolean isMultipart() {
        return type.startsWith("multipart/");
    }

    /** Empty text where it is not given. */
    String boundary() {
        var found = BOUNDARY.matcher(parameters);
        return !found.find() ? "" : found.group(1) != null ? found.group(1) : found.group(2);
    }
}
