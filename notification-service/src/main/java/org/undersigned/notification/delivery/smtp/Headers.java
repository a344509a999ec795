package org.undersigned.notification.delivery.smtp;

/** Text on its way into a header: one line, no control characters, nothing that turns the reading direction. */
final class Headers {

    private static final int LONGEST = 250;

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
