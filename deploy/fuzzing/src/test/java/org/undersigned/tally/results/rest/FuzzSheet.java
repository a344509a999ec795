package org.undersigned.tally.results.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.undersigned.fuzzing.Csv;
import org.undersigned.fuzzing.Demand;
import org.undersigned.tally.corrections.Ledger;

/** What organisers typed, in a table that others open in a spreadsheet: as many lines and cells as there were, none a formula. */
public final class FuzzSheet {

    private static final int COLUMNS = 10;
    private static final int LABEL = 3;

    private FuzzSheet() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var typed = Arrays.stream(new String(input, UTF_8).split("\u001F", 50)).toList();
        var sheet = Sheet.ofCorrections(typed.stream().map(FuzzSheet::row).toList());
        var lines = Csv.read(sheet);
        Demand.same(lines.size(), typed.size(), "A line more, or less");
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), typed.get(i));
        }
    }

    private static void line(List<String> cells, String typed) {
        Demand.same(cells.size(), COLUMNS, "A cell more, or less");
        var label = cells.get(LABEL);
        Demand.that(label.equals(typed) || label.equals("'" + typed), "Other words than were typed");
        Demand.that(new ArrayList<>(cells).stream().noneMatch(FuzzSheet::isFormula), "A formula");
    }

    /** OWASP, CSV Injection; a number below 0 is one of ours. */
    private static boolean isFormula(String cell) {
        return cell.matches("(?s)[=+@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*|(?s)-(?!\\d+$).*");
    }

    private static Ledger.Row row(String rule) {
        return new Ledger.Row(1, Instant.EPOCH, "RULE", rule, false, -2, -1);
    }
}
