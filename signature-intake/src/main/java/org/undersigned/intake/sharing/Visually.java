package org.undersigned.intake.sharing;

import java.text.Bidi;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Letters in the order in which they stand from left to right (Unicode Standard Annex 9). */
final class Visually {

    private static final String BRACKETS = "()[]{}<>«»‹›";

    private Visually() {}

    static String ordered(String line) {
        if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
            return line;
        }
        var bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        var letters = new Object[line.length()];
        var levels = new byte[line.length()];
        for (int i = 0; i < line.length(); i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            letters[i] = levels[i] % 2 == 0 ? line.charAt(i) : mirrored(line.charAt(i));
        }
        Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
        return Stream.of(letters).map(Object::toString).collect(Collectors.joining());
    }

    /** Pairs stand side by side, so a bracket's other half is its even or odd neighbour. */
    private static char mirrored(char letter) {
        int at = BRACKETS.indexOf(letter);
        return at < 0 ? letter : BRACKETS.charAt(at ^ 1);
    }
}
