package org.undersigned.intake.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code application/x-www-form-urlencoded} (WHATWG URL, 5.1), strict about what a browser never sends. */
public final class FormBody {

    private static final int MOST_FIELDS = 64;

    private final Map<String, List<String>> fields = new TreeMap<>();

    private FormBody() {}

    public static FormBody read(byte[] body) {
        var form = new FormBody();
        var pairs = new String(body, StandardCharsets.ISO_8859_1).split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            throw new Malformed("The form has too many fields");
        }
        for (var pair : pairs) {
            form.add(pair);
        }
        return form;
    }

    /**
     * @return null where the field is absent
     * @throws Malformed where it is there twice: no browser sends that, and one reader would take the first, another the last
     */
    public String only(String field) {
        var values = all(field);
        if (values.size() > 1) {
            throw new Malformed("The form has a field twice");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    private void add(String pair) {
        if (!pair.isEmpty()) {
            var parts = pair.split("=", 2);
            var value = parts.length == 2 ? decode(parts[1]) : "";
            fields.computeIfAbsent(decode(parts[0]), field -> new ArrayList<>()).add(value);
        }
    }

    private static String decode(String encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.write(hex(encoded, i + 1));
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return Utf8.decode(bytes.toByteArray());
    }

    private static int hex(String encoded, int from) {
        try {
            return HexFormat.fromHexDigits(encoded, from, from + 2);
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new Malformed("The form is not urlencoded");
        }
    }
}
