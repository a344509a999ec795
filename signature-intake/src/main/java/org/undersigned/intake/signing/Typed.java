package org.undersigned.intake.signing;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as a person typed it: normalised first, judged after. */
final class Typed {

    private static final Pattern INNER_SPACE = Pattern.compile("[\\p{Zs}\\t]+");

    /** Overrides and isolates that make a text read as another one (Unicode TR 36, 2.5). */
    private static final Pattern BIDI_CONTROL = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private Typed() {}

    /** NFC, trimmed, inner white space folded to single spaces; empty for null. */
    static String tidy(String raw) {
        return INNER_SPACE.matcher(nfc(raw)).replaceAll(" ").strip();
    }

    /** NUL, line breaks and all else that a person cannot see on the page; and half characters, which no store can keep. */
    static boolean isUnprintable(String text) {
        return text.codePoints().anyMatch(Typed::isUnprintable)
                || BIDI_CONTROL.matcher(text).find();
    }

    private static boolean isUnprintable(int codePoint) {
        return isNoncharacter(codePoint) || isControl(codePoint);
    }

    /** Never to be exchanged (Unicode, 23.7). */
    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
    }

    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String nfc(String raw) {
        return raw == null ? "" : Normalizer.normalize(raw, Normalizer.Form.NFC);
    }
}
