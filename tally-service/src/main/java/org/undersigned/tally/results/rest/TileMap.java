package org.undersigned.tally.results.rest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import org.undersigned.tally.results.Row;
import org.undersigned.tally.results.Shades;
import org.undersigned.tally.results.Tiles;
import org.undersigned.tally.results.Towns;

/** The areas as tiles. */
public record TileMap(List<Tile> tiles, Shades shades, Row first, long shown) {

    private static final int PITCH = 26;

    /**
     * One of them.
     *
     * @param signatures null where there are none, or too few to be shown
     * @param shade 0 for these
     */
    public record Tile(String area, String town, int x, int y, Long signatures, int shade) {}

    static TileMap of(List<Row> areas) {
        var byArea = new HashMap<String, Row>();
        areas.stream().filter(Row::isCell).forEach(row -> byArea.put(row.cell(), row));
        var most = byArea.values().stream().max(Comparator.comparingLong(Row::signatures));
        var shades = Shades.upTo(most.map(Row::signatures).orElse(0L));
        var tiles = Tiles.all().stream()
                .map(tile -> tile(tile, Optional.ofNullable(byArea.get(tile.area())), shades))
                .toList();
        return new TileMap(tiles, shades, most.orElse(null), byArea.size());
    }

    /** Where the most signatures are from. */
    public String firstTown() {
        return Towns.of(first.cell());
    }

    private static Tile tile(Tiles.Tile tile, Optional<Row> row, Shades shades) {
        var signatures = row.map(Row::signatures).orElse(null);
        return new Tile(
                tile.area(),
                Towns.of(tile.area()),
                tile.column() * PITCH,
                tile.row() * PITCH,
                signatures,
                signatures == null ? 0 : shades.of(signatures));
    }
}
