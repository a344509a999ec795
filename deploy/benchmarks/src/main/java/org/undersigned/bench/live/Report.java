package org.undersigned.bench.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import org.undersigned.bench.Machine;
import org.undersigned.bench.live.Waits.Percentiles;

/** The findings as a table for people and as JSON for programs. */
record Report(Machine machine, Findings findings, String peerMissing) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    String table() {
        var table = new StringBuilder(
                "\n  Live, on %s; a process may open %,d files\n\n".formatted(machine.words(), findings.files()));
        line(table, "", FanOut::server);
        line(table, "viewers", fan -> "%,d".formatted(fan.viewers()));
        line(
                table,
                "signatures answered 202 (1/s)",
                fan -> "%,.0f".formatted(fan.signing().perSecond()));
        line(
                table,
                "p99 of that answer (ms)",
                fan -> "%,.0f".formatted(fan.signing().p99Millis()));
        line(
                table,
                "without an answer 202",
                fan -> "%,d".formatted(fan.signing().astray()));
        line(table, "values to viewers (1/s)", fan -> "%,.0f".formatted(fan.values()));
        line(table, "streams opened again", fan -> "%,d".formatted(fan.returns()));
        waits(table, "202 to socket", Waits::each);
        waits(table, "202 to the first socket", Waits::first);
        waits(table, "first socket to last", Waits::spread);
        line(table, "resident bytes a viewer", fan -> "%,.0f".formatted(fan.bytesPerViewer()));
        programs().forEach(program -> line(table, "cores: " + program, fan -> cores(fan, program)));
        table.append(peerMissing.isEmpty() ? "\n" : "\n  No peer: " + peerMissing + "\n\n");
        row(table, "", "wanted", "found", "");
        findings.goals()
                .forEach(goal ->
                        row(table, goal.what(), goal.wanted(), goal.found(), goal.reached() ? "reached" : "missed"));
        return table.append('\n').toString();
    }

    private void waits(StringBuilder table, String what, Function<Waits, Percentiles> wait) {
        line(table, what + ", p50, p99 (ms)", fan -> words(fan.waits(), wait.apply(fan.waits())));
    }

    private static String words(Waits waits, Percentiles found) {
        return waits.sure() ? "%,.0f, %,.0f".formatted(found.p50(), found.p99()) : "not sure";
    }

    private Set<String> programs() {
        var programs = new LinkedHashSet<>(findings.ours().cores().keySet());
        findings.peer().ifPresent(peer -> programs.addAll(peer.cores().keySet()));
        return programs;
    }

    private static String cores(FanOut fan, String program) {
        var cores = fan.cores().get(program);
        return cores == null ? "" : "%.2f".formatted(cores);
    }

    Path write(Path folder) throws IOException {
        var content = new LinkedHashMap<String, Object>();
        content.put("machine", machine);
        content.put("openFiles", findings.files());
        content.put("tally", findings.ours());
        content.put("nchan", findings.peer().orElse(null));
        content.put("goals", findings.goals());
        Files.createDirectories(folder);
        return Files.write(folder.resolve("live.json"), JSON.writeValueAsBytes(content));
    }

    private void line(StringBuilder table, String what, Function<FanOut, String> value) {
        row(
                table,
                what,
                value.apply(findings.ours()),
                findings.peer().map(value).orElse(""));
    }

    private static void row(StringBuilder table, String what, String... cells) {
        table.append("  %-42s".formatted(what));
        for (var cell : cells) {
            table.append(" %16s".formatted(cell));
        }
        table.append('\n');
    }
}
