package org.undersigned.faults.observed;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import org.undersigned.faults.stage.Database;

/** Where a word is in a database, in whatever table and column, also as bytes. */
public final class Traces {

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'";

    private Traces() {}

    /**
     * The tables that hold it.
     *
     * @param beside what stands in the same row, where many may have the word; empty where nobody else has
     */
    public static List<String> of(Database database, String word, String beside) {
        var lower = word.toLowerCase(Locale.ROOT);
        var hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        return Rows.of(database, row -> row.getString(1), TABLES).stream()
                .filter(table -> holds(database, table, lower, beside, hex))
                .toList();
    }

    private static boolean holds(Database database, String table, String lower, String beside, String hex) {
        return Rows.number(
                        database,
                        "select count(*) from \"" + table
                                + "\" t where position(? in lower(cast(t as text))) > 0 and position(? in cast(t as text)) > 0"
                                + " or position(? in cast(t as text)) > 0",
                        lower,
                        beside,
                        hex)
                > 0;
    }
}
