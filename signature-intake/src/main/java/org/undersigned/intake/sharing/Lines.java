package org.undersigned.intake.sharing;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Text broken into lines where its script allows it (Unicode line breaking, so Chinese breaks between any two letters). */
final class Lines {

    private static final String MORE = "…";

    private final ToDoubleFunction<String> measure;
    private final double width;
    private final List<String> lines = new ArrayList<>();
    private String line = "";

    private Lines(ToDoubleFunction<String> measure, double width) {
        this.measure = measure;
        this.width = width;
    }

    static List<String> of(String text, ToDoubleFunction<String> measure, double width) {
        var broken = new Lines(measure, width);
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            broken.add(text.substring(from, to));
        }
        return broken.end();
    }

    /** The first so many lines, the last of which says that there were more. */
    static List<String> cut(List<String> lines, int most, ToDoubleFunction<String> measure, double width) {
        if (lines.size() <= most) {
            return lines;
        }
        var kept = new ArrayList<>(lines.subList(0, most));
        var last = kept.removeLast();
        while (!last.isEmpty() && measure.applyAsDouble(last + MORE) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1)).stripTrailing();
        }
        kept.add(last + MORE);
        return kept;
    }

    private void add(String piece) {
        if (fits(line + piece)) {
            line += piece;
        } else {
            close();
            line = fits(piece) ? piece : squeeze(piece);
        }
    }

    /** A word wider than a line is broken anywhere. */
    private String squeeze(String word) {
        var rest = new StringBuilder();
        word.codePoints().mapToObj(Character::toString).forEach(letter -> {
            if (!fits(rest + letter)) {
                lines.add(rest.toString());
                rest.setLength(0);
            }
            rest.append(letter);
        });
        return rest.toString();
    }

    private boolean fits(String text) {
        return measure.applyAsDouble(text.stripTrailing()) <= width;
    }

    private void close() {
        if (!line.isBlank()) {
            lines.add(line.strip());
        }
        line = "";
    }

    private List<String> end() {
        close();
        return lines;
    }
}
