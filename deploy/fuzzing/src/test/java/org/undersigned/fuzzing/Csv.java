package org.undersigned.fuzzing;

import java.util.ArrayList;
import java.util.List;

/** Reads a table as RFC 4180 has it, by nothing of the library that wrote it. */
public final class Csv {

    private final String text;
    private int at;

    private Csv(String text) {
        this.text = text;
    }

    public static List<List<String>> read(String text) {
        var csv = new Csv(text);
        var lines = new ArrayList<List<String>>();
        while (csv.at < text.length()) {
            lines.add(csv.line());
        }
        return lines;
    }

    private List<String> line() {
        var cells = new ArrayList<String>();
        cells.add(cell());
        while (isNext(',')) {
            at++;
            cells.add(cell());
        }
        Demand.that(isNext('\n'), "A cell that does not end where it should");
        at++;
        return cells;
    }

    private String cell() {
        return isNext('"') ? quoted() : plain();
    }

    private String plain() {
        int begin = at;
        while (at < text.length() && ",\"\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(begin, at);
    }

    private String quoted() {
        var cell = new StringBuilder();
        at++;
        while (at < text.length() && !endsHere()) {
            cell.append(text.charAt(at));
            at += isNext('"') ? 2 : 1;
        }
        at++;
        return cell.toString();
    }

    private boolean endsHere() {
        return isNext('"') && (at + 1 == text.length() || text.charAt(at + 1) != '"');
    }

    private boolean isNext(char c) {
        return at < text.length() && text.charAt(at) == c;
    }
}
