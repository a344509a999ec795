package org.undersigned.tally.results;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which cells may be shown beside their known sum. A cell of few people tells of them, and so does what is left of the sum
 * when all others are taken off it: few are folded together, and the next smallest with them, until they are nobody or
 * enough. Only where all of it is few does the fold say few, and that is the sum, which is known.
 */
final class SmallCells {

    /** So many people are a crowd. */
    static final int CROWD = 5;

    private static final String OTHER = "";
    private static final Comparator<Cell> SMALLEST = Comparator.comparingLong(Cell::people)
            .thenComparing(Cell::name, Comparator.nullsFirst(Comparator.naturalOrder()));

    private SmallCells() {}

    /**
     * What may be shown.
     *
     * @param shown the largest first
     * @param other all the rest together
     */
    record Folded(List<Cell> shown, Cell other) {

        /** Whether this cell, or nobody of it, is seen by itself. */
        boolean hides(Collection<Cell> cells) {
            return cells.stream().anyMatch(cell -> !cell.isEmpty() && !shown.contains(cell));
        }
    }

    static boolean areFew(long people) {
        return people != 0 && people < CROWD;
    }

    static Folded fold(Collection<Cell> cells) {
        return fold(cells, cell -> false);
    }

    /** @param withheld not to be shown for a reason of its own, however large */
    static Folded fold(Collection<Cell> cells, Predicate<Cell> withheld) {
        Predicate<Cell> goes = cell -> cell.name() == null || areFew(cell.people()) || withheld.test(cell);
        var large = queue(cells, cell -> !goes.test(cell));
        var other = queue(cells, goes).stream().reduce(new Cell(OTHER, 0, 0), Cell::plus);
        while (areFew(other.people()) && !large.isEmpty()) {
            other = other.plus(large.removeFirst());
        }
        return new Folded(new ArrayList<>(large).reversed(), other);
    }

    /**
     * Of which rows web and paper are not told apart: of those where either is few, and of the next smallest with them, for
     * the sums of both are known. A row is named by itself, so that two of the same size stay two.
     */
    static Set<Cell> notApart(Collection<Cell> rows) {
        var hidden = new HashSet<>(queue(rows, Cell::isFewApart));
        var rest = queue(rows, row -> !row.isFewApart());
        var sum = hidden.stream().reduce(new Cell(OTHER, 0, 0), Cell::plus);
        while (sum.isFewApart() && !rest.isEmpty()) {
            sum = sum.plus(rest.getFirst());
            hidden.add(rest.removeFirst());
        }
        return hidden;
    }

    private static Deque<Cell> queue(Collection<Cell> cells, Predicate<Cell> wanted) {
        return new ArrayDeque<>(cells.stream()
                .filter(cell -> !cell.isEmpty())
                .filter(wanted)
                .sorted(SMALLEST)
                .toList());
    }
}
