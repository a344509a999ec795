package org.undersigned.tally.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.tally.counting.Kind;
import org.undersigned.tally.results.Row.Type;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BreakdownsTest {

    private static final List<String> AREAS = List.of("TN", "M", "EH", "G", "CF", "BT", "JE", "GY", "IM", "BFPO", "");
    private static final Map<String, String> COUNTRIES = Map.of("JE", "JE", "GY", "GG", "IM", "IM");

    @Test
    void an_area_is_not_found_by_what_its_nation_has_beside_the_others() {
        var shown = ofAreas(Map.of("EH", 12, "G", 2, "TN", 40));

        assertThat(nations(shown)).containsEntry("Scotland", 14L);
        assertThat(areas(shown)).containsExactly("TN 40", "OTHER 14");
        assertThat(shown.of(Kind.AREA)).anyMatch(row -> row.isOther() && "Scotland".equals(row.within()));
    }

    @Test
    void areas_of_a_nation_that_is_folded_are_not_shown_either() {
        var shown = ofAreas(Map.of("TN", 40, "CF", 6, "BT", 2));

        assertThat(nations(shown)).containsOnlyKeys("England");
        assertThat(areas(shown)).containsExactly("TN 40", "OTHER 8");
    }

    @Test
    void a_dependency_that_is_folded_as_a_country_is_not_found_as_a_nation() {
        var shown = ofAreas(Map.of("TN", 40, "JE", 20, "GY", 3));

        assertThat(nations(shown)).containsOnlyKeys("England");
        assertThat(shown.of(Kind.COUNTRY)).extracting(Row::cell).containsExactly("GB", null);
        assertThat(areas(shown)).containsExactly("TN 40", "OTHER 23");
    }

    @Test
    void dependencies_that_are_large_enough_are_shown_wherever_they_are() {
        var shown = ofAreas(Map.of("TN", 40, "JE", 20, "IM", 9));

        assertThat(nations(shown)).containsOnlyKeys("England", "Channel Islands", "Isle of Man");
        assertThat(shown.of(Kind.COUNTRY)).extracting(Row::cell).containsExactly("GB", "JE", "IM");
    }

    @Test
    void a_kiosk_is_not_found_by_what_the_web_has_not() {
        var shown = Breakdowns.of(Map.of(
                Kind.CHANNEL, List.of(new Cell("web", 98, 0), new Cell("kiosk", 2, 0), new Cell("sheet", 0, 10))));

        assertThat(shown.of(Kind.CHANNEL))
                .extracting(row -> row.type() + " " + row.signatures())
                .containsExactly("OTHER 100", "CELL 10");
    }

    @Test
    void of_whom_it_is_not_known_is_a_row_of_its_own() {
        var shown = Breakdowns.of(Map.of(Kind.OCCUPATION, List.of(new Cell("gp", 50, 0), new Cell("", 7, 0))));

        assertThat(shown.of(Kind.OCCUPATION)).extracting(Row::type).containsExactly(Type.CELL, Type.UNKNOWN);
    }

    @Test
    void whatever_people_come_from_where_no_difference_of_the_three_tables_of_places_is_few() {
        for (long seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            var people = new HashMap<String, Integer>();
            AREAS.forEach(area -> people.put(area, random.nextInt(random.nextBoolean() ? 8 : 40)));
            var shown = ofAreas(people);
            var nations = nations(shown);

            for (var kind : List.of(Kind.COUNTRY, Kind.NATION, Kind.AREA)) {
                assertThat(shown.of(kind)).as("%s, seed %d", kind, seed).noneMatch(BreakdownsTest::isFew);
                assertThat(sum(shown.of(kind))).isEqualTo(sum(people));
            }
            // An area's nation is shown, and nothing is left of it beside its rows.
            var byNation = shown.of(Kind.AREA).stream()
                    .filter(row -> row.within() != null)
                    .collect(Collectors.groupingBy(Row::within, Collectors.summingLong(Row::signatures)));
            assertThat(nations).as("seed %d", seed).containsAllEntriesOf(byNation);
            // The Channel Islands are Jersey and Guernsey: where one of them is folded, so is their sum.
            assertThat(nations.containsKey("Channel Islands"))
                    .as("seed %d", seed)
                    .isEqualTo(people.get("JE") + people.get("GY") > 0
                            && hasAll(shown, people, "JE", "JE")
                            && hasAll(shown, people, "GY", "GG"));
        }
    }

    private static boolean hasAll(Breakdowns shown, Map<String, Integer> people, String area, String country) {
        return people.get(area) == 0 || shown.of(Kind.COUNTRY).stream().anyMatch(row -> country.equals(row.cell()));
    }

    private static boolean isFew(Row row) {
        return SmallCells.areFew(row.signatures())
                || row.online() != null && SmallCells.areFew(row.online())
                || row.paper() != null && SmallCells.areFew(row.paper());
    }

    /** A table of people by area, with their countries and nations, all of them on the web. */
    private static Breakdowns ofAreas(Map<String, Integer> people) {
        return Breakdowns.of(Map.of(
                Kind.COUNTRY, by(people, area -> COUNTRIES.getOrDefault(area, area.isEmpty() ? "FR" : "GB")),
                Kind.NATION, by(people, Tiles::nationOf),
                Kind.AREA, by(people, area -> area)));
    }

    private static List<Cell> by(Map<String, Integer> people, java.util.function.UnaryOperator<String> cell) {
        var cells = new HashMap<String, Cell>();
        people.forEach((area, n) -> cells.merge(
                cell.apply(area), new Cell(cell.apply(area), n, 0), (a, b) -> new Cell(a.name(), a.online() + n, 0)));
        return new ArrayList<>(cells.values());
    }

    private static Map<String, Long> nations(Breakdowns shown) {
        return shown.of(Kind.NATION).stream().filter(Row::isCell).collect(Collectors.toMap(Row::cell, Row::signatures));
    }

    private static List<String> areas(Breakdowns shown) {
        return shown.of(Kind.AREA).stream()
                .map(row -> (row.isCell() ? row.cell() : row.type().name()) + " " + row.signatures())
                .toList();
    }

    private static long sum(List<Row> rows) {
        return rows.stream().mapToLong(Row::signatures).sum();
    }

    private static long sum(Map<String, Integer> people) {
        return people.values().stream().mapToLong(n -> n).sum();
    }
}
