package org.undersigned.tally.results;

/**
 * One cell of a breakdown as it is counted; not yet fit to be shown.
 *
 * @param name empty for those of whom it is not known; null for several together, which are never shown
 */
public record Cell(String name, long online, long paper) {

    Cell plus(Cell other) {
        return new Cell(name, online + other.online, paper + other.paper);
    }

    long people() {
        return online + paper;
    }

    boolean isEmpty() {
        return online == 0 && paper == 0;
    }

    /** Whether what it says of the web or of paper would be said of few. */
    boolean isFewApart() {
        return SmallCells.areFew(online) || SmallCells.areFew(paper);
    }
}
