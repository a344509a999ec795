package org.undersigned.bench.counting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import org.undersigned.bench.Machine;

/** The findings as a table for people and as JSON for programs. */
record CountingReport(Machine machine, CountingFindings findings) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    String table() {
        var table = new StringBuilder(
                "\n  Counting %,d events, on %s\n\n".formatted(findings.plan().events(), machine.words()));
        row(table, "into an empty register (events/s)", number(findings.empty()));
        row(table, "into one of %,d rows (events/s)".formatted(findings.plan().rows()), number(findings.full()));
        row(table, "events in a transaction", number(findings.batch()));
        row(
                table,
                "pgbench, as many rows each (rows/s)",
                findings.plain().map(CountingReport::number).orElse("-"));
        row(table, "Kafka Streams, exactly once (events/s)", number(findings.streams()));
        row(table, "resident at most (MB)", number(findings.megabytes()));
        row(table, "resident, Kafka Streams (MB)", number(findings.streamsMegabytes()));
        table.append('\n');
        row(table, "", "wanted", "found");
        findings.goals()
                .forEach(goal ->
                        row(table, goal.what(), goal.wanted(), goal.found(), goal.reached() ? "reached" : "missed"));
        return table.append('\n').toString();
    }

    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.write(folder.resolve("counting.json"), JSON.writeValueAsBytes(content()));
    }

    private Map<String, Object> content() {
        var content = new LinkedHashMap<String, Object>();
        content.put("machine", machine);
        content.put("events", findings.plan().events());
        content.put("rows", findings.plan().rows());
        content.put("emptyPerSecond", findings.empty());
        content.put("fullPerSecond", findings.full());
        content.put("eventsInATransaction", findings.batch());
        content.put("pgbenchRowsPerSecond", findings.plain().orElse(null));
        content.put("streamsPerSecond", findings.streams());
        content.put("megabytes", findings.megabytes());
        content.put("streamsMegabytes", findings.streamsMegabytes());
        content.put("goals", findings.goals());
        return content;
    }

    private static String number(double value) {
        return "%,.0f".formatted(value);
    }

    private static void row(StringBuilder table, String what, String... cells) {
        table.append("  %-40s".formatted(what));
        for (var cell : cells) {
            table.append(" %16s".formatted(cell));
        }
        table.append('\n');
    }
}
