package org.undersigned.tally.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Countries, nations and areas. An area lies in its nation, and the Crown Dependencies are countries and nations and
 * areas at once: what is folded in one of the three must not be found by way of another.
 */
record Places(Table countries, Table nations, Map<String, List<Cell>> areas) {

    private static final Set<String> DEPENDENT_COUNTRIES = Set.of("GG", "IM", "JE");
    private static final Set<String> DEPENDENT_NATIONS = Set.of("Channel Islands", "Isle of Man");

    static Places of(Collection<Cell> countries, Collection<Cell> nations, Collection<Cell> areas) {
        var byNation = areas.stream().collect(Collectors.groupingBy(area -> Tiles.nationOf(area.name())));
        var open = new Places(Table.of(countries), Table.of(nations), byNation);
        return open.hidesADependency(countries, nations)
                ? new Places(
                        Table.of(countries, named(DEPENDENT_COUNTRIES)),
                        Table.of(nations, named(DEPENDENT_NATIONS)),
                        byNation)
                : open;
    }

    /** All of them are shown, or none. */
    private boolean hidesADependency(Collection<Cell> ofCountries, Collection<Cell> ofNations) {
        return countries.folded().hides(only(DEPENDENT_COUNTRIES, ofCountries))
                || nations.folded().hides(only(DEPENDENT_NATIONS, ofNations));
    }

    private static List<Cell> only(Set<String> names, Collection<Cell> cells) {
        return cells.stream().filter(named(names)).toList();
    }

    private static Predicate<Cell> named(Set<String> names) {
        return cell -> cell.name() != null && names.contains(cell.name());
    }

    /** Area by area of the nations that are shown; all others are where their nation is. */
    List<Row> areaRows() {
        var rows = new ArrayList<Row>();
        nations.folded().shown().forEach(nation -> rows.addAll(within(nation)));
        if (!nations.folded().other().isEmpty()) {
            rows.add(nations.other(null, true));
        }
        return rows;
    }

    private List<Row> within(Cell nation) {
        var here = Table.of(areas.getOrDefault(nation.name(), List.of()));
        return here.rows(nation.name().isEmpty() ? null : nation.name(), nations.isApart(nation));
    }
}
