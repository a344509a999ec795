package org.undersigned.tally.results;

/**
 * One row of a breakdown as it is shown.
 *
 * @param cell null unless the type is {@code CELL}
 * @param within the nation of an area; null elsewhere, and where an area has none
 * @param online how many of them on the web or at a kiosk; null where that is not told apart
 * @param paper likewise
 */
public record Row(Type type, String cell, String within, long signatures, Long online, Long paper) {

    /** What it is of. */
    public enum Type {
        CELL,
        /** Those of whom it is not known. */
        UNKNOWN,
        /** Cells too small to be shown, together. */
        OTHER
    }

    static Row of(Type type, Cell cell, String within, boolean apart) {
        return new Row(
                type,
                type == Type.CELL ? cell.name() : null,
                within,
                cell.people(),
                apart ? cell.online() : null,
                apart ? cell.paper() : null);
    }

    static Row of(Cell cell, String within, boolean apart) {
        return of(cell.name().isEmpty() ? Type.UNKNOWN : Type.CELL, cell, within, apart);
    }

    public boolean isCell() {
        return type == Type.CELL;
    }

    public boolean isOther() {
        return type == Type.OTHER;
    }
}
