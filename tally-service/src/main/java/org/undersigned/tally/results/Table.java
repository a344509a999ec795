package org.undersigned.tally.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.undersigned.tally.results.Row.Type;
import org.undersigned.tally.results.SmallCells.Folded;

/** One breakdown, or the part of one that is in one place, whose sum is known. */
record Table(Folded folded, Set<Cell> notApart) {

    static Table of(Collection<Cell> cells) {
        return of(cells, cell -> false);
    }

    static Table of(Collection<Cell> cells, Predicate<Cell> withheld) {
        var folded = SmallCells.fold(cells, withheld);
        var rows = new ArrayList<>(folded.shown());
        rows.add(folded.other());
        return new Table(folded, SmallCells.notApart(rows));
    }

    List<Row> rows() {
        return rows(null, true);
    }

    /** @param apart false where web and paper are not told apart of the whole, so of no part of it either */
    List<Row> rows(String within, boolean apart) {
        var rows = new ArrayList<Row>();
        folded.shown().forEach(cell -> rows.add(Row.of(cell, within, apart && isApart(cell))));
        if (!folded.other().isEmpty()) {
            rows.add(other(within, apart));
        }
        return rows;
    }

    Row other(String within, boolean apart) {
        return Row.of(Type.OTHER, folded.other(), within, apart && isApart(folded.other()));
    }

    boolean isApart(Cell cell) {
        return !notApart.contains(cell);
    }
}
