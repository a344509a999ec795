package org.undersigned.notification.mailings.letters;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text in lines of at most 72 characters, as plain mail has always been read; an address is never broken. */
final class Folded {

    private static final int WIDTH = 72;
    /** A word, or some in brackets that stay together. */
    private static final Pattern WORD = Pattern.compile("\\([^()]{1,40}\\)\\S*|\\S+");

    private Folded() {}

    static String text(String text) {
        return text.lines().map(Folded::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(String line) {
        if (line.length() <= WIDTH) {
            return line;
        }
        var folded = new StringBuilder();
        int column = 0;
        var words = WORD.matcher(line);
        while (words.find()) {
            var word = words.group();
            boolean fits = column > 0 && column + 1 + word.length() <= WIDTH;
            folded.append(column == 0 ? "" : fits ? " " : "\n").append(word);
            column = fits ? column + 1 + word.length() : word.length();
        }
        return folded.toString();
    }
}
