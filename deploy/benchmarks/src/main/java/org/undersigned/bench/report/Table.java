package org.undersigned.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows under each other, as wide as they need to be: what it is on the left, its cells on the right. */
public final class Table {

    private static final int LEAST = 12;

    private final List<List<String>> rows = new ArrayList<>();

    /** Of what is wanted and what was found. */
    public static Table ofGoals(List<Goal> goals) {
        var table = new Table().row("", "wanted", "found", "beside it", "");
        goals.forEach(goal -> table.row(goal.what(), goal.wanted(), goal.found(), goal.beside(), goal.verdict()));
        return table;
    }

    public Table row(String what, String... cells) {
        var row = new ArrayList<>(List.of(what));
        row.addAll(List.of(cells));
        rows.add(row);
        return this;
    }

    public Table rounds(String what, Rounds rounds) {
        return row(
                what, Figures.number(rounds.median()), Figures.number(rounds.least()), Figures.number(rounds.most()));
    }

    /** As Markdown has it; the first row is its head. */
    public String markdown() {
        var lines = new ArrayList<>(rows.stream().map(Table::piped).toList());
        lines.add(1, "|---".repeat(rows.getFirst().size()) + "|");
        return String.join("\n", lines) + "\n";
    }

    private static String piped(List<String> row) {
        return "| " + String.join(" | ", row) + " |";
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder("  ").append(("%-" + width(0) + "s").formatted(row.getFirst()));
            for (int i = 1; i < row.size(); i++) {
                line.append(("  %" + Math.max(LEAST, width(i)) + "s").formatted(row.get(i)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .flatMapToInt(row -> IntStream.of(row.get(column).length()))
                .max()
                .orElse(1);
    }
}
