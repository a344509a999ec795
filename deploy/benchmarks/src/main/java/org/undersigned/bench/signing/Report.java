package org.undersigned.bench.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import org.undersigned.bench.Machine;
import org.undersigned.bench.load.Result;

/** The findings as a table for people and as JSON for programs. */
final class Report {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Machine machine;
    private final Findings findings;

    Report(Machine machine, Findings findings) {
        this.machine = machine;
        this.findings = findings;
    }

    String table() {
        var table = new StringBuilder("\n  Signing, on %s\n\n".formatted(machine.words()));
        row(table, "", "median", "least", "most");
        rounds(table, "bare: parse, judge, answer (1/s)", findings.bare());
        rounds(table, "signing, acks=all (1/s)", findings.real());
        rounds(table, "plain: INSERT and UPDATE (1/s)", findings.plain());
        rounds(table, "p99 at half of signing (ms)", findings.half());
        table.append('\n');
        row(table, "", "wanted", "found", "");
        findings.goals()
                .forEach(goal ->
                        row(table, goal.what(), goal.wanted(), goal.found(), goal.reached() ? "reached" : "missed"));
        return table.append('\n').toString();
    }

    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.write(folder.resolve("signing.json"), JSON.writeValueAsBytes(content()));
    }

    private Map<String, Object> content() {
        var content = new LinkedHashMap<String, Object>();
        content.put("machine", machine);
        content.put("barePerSecond", findings.bare().values());
        content.put("signingPerSecond", findings.real().values());
        content.put("plainPerSecond", findings.plain().values());
        content.put("p99AtHalfMillis", findings.half().values());
        content.put("overload", overload(findings.overload().result()));
        content.put("heapMegabytes", findings.overload().heap().samples());
        content.put("goals", findings.goals());
        return content;
    }

    private static Map<String, Object> overload(Result result) {
        var content = new LinkedHashMap<String, Object>();
        content.put("seconds", result.took().toSeconds());
        content.put("statuses", result.statuses());
        content.put("unanswered", result.unanswered());
        content.put("goodPerSecond", result.goodPerSecond());
        content.put("p50Millis", result.millisAt(50));
        content.put("p99Millis", result.millisAt(99));
        return content;
    }

    private static void rounds(StringBuilder table, String what, Rounds rounds) {
        row(table, what, number(rounds.median()), number(rounds.least()), number(rounds.most()));
    }

    private static String number(double value) {
        return value < 1_000 ? "%.1f".formatted(value) : "%,.0f".formatted(value);
    }

    private static void row(StringBuilder table, String what, String... cells) {
        table.append("  %-34s".formatted(what));
        for (var cell : cells) {
            table.append(" %18s".formatted(cell));
        }
        table.append('\n');
    }
}
