package org.undersigned.notification.delivery.smtp;

import java.util.Locale;

/** Text on its way into a header: one line, no control characters, nothing that turns the reading direction. */
final class Headers {

    private static final int LONGEST = 250;
    private static final int LONGEST_WORD = 60;

    private Headers() {}

    static String line(String text) {
        var line = text.codePoints()
                .map(c -> isOfOneLine(c) ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" +", " ")
                .strip();
        return line.length() > LONGEST ? line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + "…" : line;
    }

    /** A word of a header with a form of its own: letters, digits and hyphens. */
    static String word(String text) {
        var word = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
        return word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
    }

    private static boolean isOfOneLine(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
