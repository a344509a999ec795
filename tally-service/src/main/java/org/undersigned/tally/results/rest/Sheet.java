package org.undersigned.tally.results.rest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;

import org.undersigned.tally.corrections.Ledger;
import org.undersigned.tally.results.Results.Step;

/** The same for spreadsheets: one table, whose first column says what a line is of. */
final class Sheet {

    private static final CsvMapper CSV = new CsvMapper();
    private static final ObjectWriter LINES = CSV.writer(CSV.schemaFor(Line.class));
    private static final ObjectWriter HEADED =
            CSV.writer(CSV.schemaFor(Line.class).withHeader());

    private Sheet() {}

    /**
     * One line of it.
     *
     * @param table such as {@code day}, {@code area} or {@code milestone}
     * @param total the count at the end of a day, or by which a milestone was passed
     * @param at when a milestone was reached
     */
    @JsonPropertyOrder({"table", "type", "key", "label", "within", "signatures", "online", "paper", "total", "at"})
    record Line(
            String table,
            String type,
            String key,
            String label,
            String within,
            Long signatures,
            Long online,
            Long paper,
            Long total,
            String at) {

        Line {
            key = harmless(key);
            label = harmless(label);
            within = harmless(within);
        }

        /** With those that some take for their narrow brothers: = + - @ of full width. */
        private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

        /** What a spreadsheet would take for a formula is text (OWASP, CSV Injection): anybody may have typed it. */
        private static String harmless(String text) {
            return text != null && !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }
    }

    static String of(Published results) {
        return write(HEADED, lines(results));
    }

    /** What stands above the lines of one that is told piece by piece. */
    static String head() {
        return CSV.schemaFor(Line.class).getColumnNames().stream().collect(Collectors.joining(",", "", "\n"));
    }

    static String ofHours(List<Step> hours) {
        return write(LINES, hours(hours.stream().map(Published::hour).toList()));
    }

    static String ofCorrections(List<Ledger.Row> corrections) {
        return write(LINES, corrections(corrections));
    }

    private static String write(ObjectWriter writer, Stream<Line> lines) {
        try {
            return writer.writeValueAsString(lines.toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<Line> lines(Published results) {
        return Stream.of(
                        Stream.of(count(results)),
                        asOf(results),
                        days(results),
                        hours(results.hours()),
                        Stream.of(shown(results.breakdownsAsOf())),
                        breakdowns(results),
                        milestones(results),
                        corrections(results.corrections()))
                .flatMap(lines -> lines);
    }

    private static Line count(Published results) {
        return new Line(
                "count",
                null,
                results.petition(),
                results.title(),
                null,
                results.signatures(),
                results.online(),
                results.paper(),
                results.signatures(),
                text(results.lastSignedAt()));
    }

    /** A line of its own where nothing newer can be read. */
    private static Stream<Line> asOf(Published results) {
        return Stream.ofNullable(results.asOf())
                .map(read -> new Line("as-of", null, null, null, null, null, null, null, null, text(read)));
    }

    private static Stream<Line> days(Published results) {
        return results.days().stream()
                .map(day -> new Line(
                        "day",
                        null,
                        day.day().toString(),
                        null,
                        null,
                        day.signatures(),
                        day.online(),
                        day.paper(),
                        day.total(),
                        null));
    }

    private static Stream<Line> hours(List<Published.OfHour> hours) {
        return hours.stream()
                .map(hour -> new Line(
                        "hour",
                        null,
                        hour.hour().toString(),
                        null,
                        null,
                        hour.signatures(),
                        hour.online(),
                        hour.paper(),
                        null,
                        null));
    }

    /** Of how many signatures the breakdowns below it are. */
    private static Line shown(Published.Shown shown) {
        return new Line("breakdowns", null, null, null, null, shown.signatures(), null, null, null, text(shown.at()));
    }

    private static Stream<Line> breakdowns(Published results) {
        return results.breakdowns().entrySet().stream()
                .flatMap(table -> table.getValue().stream().map(cell -> cell(table.getKey(), cell)));
    }

    private static Line cell(String table, Published.Cell cell) {
        return new Line(
                table,
                cell.type(),
                cell.cell(),
                cell.label(),
                cell.within(),
                cell.signatures(),
                cell.online(),
                cell.paper(),
                null,
                null);
    }

    private static Stream<Line> milestones(Published results) {
        return results.milestones().stream()
                .map(rung -> new Line(
                        "milestone",
                        null,
                        String.valueOf(rung.threshold()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        rung.count(),
                        text(rung.reachedAt())));
    }

    private static Stream<Line> corrections(List<Ledger.Row> corrections) {
        return corrections.stream()
                .map(fall -> new Line(
                        "correction",
                        (fall.undone() ? "undone " : "") + fall.reason().toLowerCase(Locale.ROOT),
                        fall.since().toString(),
                        fall.rule(),
                        null,
                        fall.online() + fall.paper(),
                        fall.online(),
                        fall.paper(),
                        null,
                        fall.since().toString()));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
