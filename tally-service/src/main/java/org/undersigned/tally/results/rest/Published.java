package org.undersigned.tally.results.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.undersigned.tally.corrections.Ledger;
import org.undersigned.tally.counting.Kind;
import org.undersigned.tally.results.Results;
import org.undersigned.tally.results.Results.Milestone;
import org.undersigned.tally.results.Results.Step;
import org.undersigned.tally.results.Row;

/** Everything that the results page shows, for programs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Published(
        String petition,
        String title,
        String timeZone,
        Instant opensAt,
        Instant closesAt,
        long version,
        long signatures,
        long online,
        long paper,
        Instant lastSignedAt,

        @Schema(description = "Only where nothing newer can be read: since when")
        Instant asOf,

        @Schema(description = "Every day of the petition's time zone since it opened")
        List<OfDay> days,

        @Schema(description = "Hours of the last seven days, or of the month asked for")
        List<OfHour> hours,

        @Schema(
                description =
                        "Of how many signatures the breakdowns are; they move on in steps of at least five people")
        Shown breakdownsAsOf,

        Map<String, List<Cell>> breakdowns,
        List<Milestone> milestones,

        @Schema(description = "The newest hundred; all of them are at the address of corrections")
        List<Ledger.Row> corrections) {

    /** @param at when, null where nothing is shown yet */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(long signatures, Instant at) {}

    /** @param signatures below 0 where more was taken back than signed */
    record OfDay(LocalDate day, long signatures, long online, long paper, long total) {}

    record OfHour(Instant hour, long signatures, long online, long paper) {}

    /**
     * A row of a breakdown.
     *
     * @param type {@code cell}, {@code unknown}, or {@code other} for cells of fewer than five together
     * @param label of a group, in the campaign's words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cell(String type, String cell, String label, String within, long signatures, Long online, Long paper) {}

    static Published of(Results results) {
        var about = results.about();
        var count = results.count();
        return new Published(
                about.slug(),
                about.title(),
                about.calendar().zone().getId(),
                about.opensAt(),
                about.closesAt(),
                count.version(),
                count.signatures(),
                count.online(),
                count.paper(),
                count.lastSignedAt(),
                results.asOf(),
                days(results),
                results.hours().stream().map(Published::hour).toList(),
                new Shown(results.look().signatures(), results.look().at()),
                breakdowns(results),
                results.milestones(),
                results.ledger().corrections());
    }

    private static List<OfDay> days(Results results) {
        var days = new ArrayList<OfDay>();
        long total = 0;
        for (var day : results.days()) {
            total += day.signatures();
            var date = results.about().calendar().day(day.since());
            days.add(new OfDay(date, day.signatures(), day.online(), day.paper(), total));
        }
        return days;
    }

    static OfHour hour(Step hour) {
        return new OfHour(hour.since(), hour.signatures(), hour.online(), hour.paper());
    }

    static Map<String, List<Cell>> breakdowns(Results results) {
        var all = new LinkedHashMap<String, List<Cell>>();
        Stream.of(Kind.values()).forEach(kind -> all.put(kind.wireName(), cells(results, kind)));
        return all;
    }

    private static List<Cell> cells(Results results, Kind kind) {
        var labels = results.about().occupations();
        return results.breakdowns().of(kind).stream()
                .map(row -> cell(row, kind == Kind.OCCUPATION && row.isCell() ? labels.get(row.cell()) : null))
                .toList();
    }

    private static Cell cell(Row row, String label) {
        return new Cell(
                row.type().name().toLowerCase(java.util.Locale.ROOT),
                row.cell(),
                label,
                row.within(),
                row.signatures(),
                row.online(),
                row.paper());
    }
}
