package org.undersigned.bench.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import org.undersigned.bench.Machine;

/** The findings as a table for people and as JSON for programs. */
record MailReport(Machine machine, MailFindings findings) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    String table() {
        var table = new StringBuilder("\n  Telling %,d of a strike, on %s\n\n"
                .formatted(findings.plan().supporters(), machine.words()));
        table.append("  Into ").append(findings.taker()).append("\n\n");
        row(table, "bytes of a letter", "%,d".formatted(findings.bytes()));
        findings.limit().forEach(it -> row(table, "smtp-source (letters/s)", "%,.0f".formatted(it)));
        row(table, "notification-service (letters/s)", "%,.0f".formatted(findings.perSecond()));
        row(
                table,
                "signature to sink, p50, p99 (ms)",
                "%,d, %,d"
                        .formatted(
                                findings.confirmations().at(50),
                                findings.confirmations().at(99)));
        row(
                table,
                "of so many signatures",
                "%,d".formatted(findings.confirmations().millis().size()));
        findings.cores().forEach((program, cores) -> row(table, "cores: " + program, "%.2f".formatted(cores)));
        table.append('\n');
        row(table, "", "wanted", "found");
        findings.goals()
                .forEach(goal ->
                        row(table, goal.what(), goal.wanted(), goal.found(), goal.reached() ? "reached" : "missed"));
        return table.append('\n').toString();
    }

    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.write(folder.resolve("mail.json"), JSON.writeValueAsBytes(content()));
    }

    private Map<String, Object> content() {
        var content = new LinkedHashMap<String, Object>();
        content.put("machine", machine);
        content.put("supporters", findings.plan().supporters());
        content.put("taker", findings.taker());
        content.put("bytes", findings.bytes());
        content.put("sourcePerSecond", findings.limit());
        content.put("perSecond", findings.perSecond());
        content.put("inLedger", findings.inLedger());
        content.put("confirmationP50Millis", findings.confirmations().at(50));
        content.put("confirmationP99Millis", findings.confirmations().at(99));
        content.put("confirmationsMissing", findings.confirmations().missing());
        content.put("heapMegabytes", findings.heap());
        content.put("heapOfManyMegabytes", findings.heapOfMany());
        content.put("cores", findings.cores());
        content.put("goals", findings.goals());
        return content;
    }

    private static void row(StringBuilder table, String what, String... cells) {
        table.append("  %-42s".formatted(what));
        for (var cell : cells) {
            table.append(" %22s".formatted(cell));
        }
        table.append('\n');
    }
}
