package org.undersigned.tally.results;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.undersigned.tally.counting.Kind;

/** A petition's count by everything it is broken down by, as anybody may see it: nobody can be made out in it. */
public record Breakdowns(Map<Kind, List<Row>> rows) {

    public static Breakdowns of(Map<Kind, List<Cell>> counted) {
        var cells = new EnumMap<Kind, List<Cell>>(Kind.class);
        Stream.of(Kind.values()).forEach(kind -> cells.put(kind, counted.getOrDefault(kind, List.of())));
        return new Breakdowns(shown(cells));
    }

    public List<Row> of(Kind kind) {
        return rows.get(kind);
    }

    private static Map<Kind, List<Row>> shown(Map<Kind, List<Cell>> cells) {
        var places = Places.of(cells.get(Kind.COUNTRY), cells.get(Kind.NATION), cells.get(Kind.AREA));
        var rows = new EnumMap<Kind, List<Row>>(Kind.class);
        rows.put(Kind.COUNTRY, places.countries().rows());
        rows.put(Kind.NATION, places.nations().rows());
        rows.put(Kind.AREA, places.areaRows());
        rows.put(Kind.OCCUPATION, Table.of(cells.get(Kind.OCCUPATION)).rows());
        rows.put(Kind.CHANNEL, channels(cells.get(Kind.CHANNEL)));
        rows.put(Kind.GATHERING, Table.of(cells.get(Kind.GATHERING)).rows());
        return rows;
    }

    /** How many came on paper and how many did not is known to everybody, so each is a table of its own. */
    private static List<Row> channels(List<Cell> cells) {
        Predicate<Cell> onPaper = cell -> cell.online() == 0;
        return Stream.of(onPaper.negate(), onPaper)
                .map(medium -> Table.of(cells.stream().filter(medium).toList()))
                .flatMap(table -> table.rows().stream())
                .toList();
    }
}
