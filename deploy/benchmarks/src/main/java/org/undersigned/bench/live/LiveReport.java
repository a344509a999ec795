package org.undersigned.bench.live;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.undersigned.bench.live.Waits.Percentiles;
import org.undersigned.bench.report.Figures;
import org.undersigned.bench.report.Found;
import org.undersigned.bench.report.Goal;
import org.undersigned.bench.report.Table;

/** The findings for people and for programs. */
record LiveReport(Findings findings) implements Found {

    @Override
    public String title() {
        return "Live, the middle one of %d rounds".formatted(findings.ours().size());
    }

    @Override
    public Table table() {
        var table = new Table();
        line(table, "", FanOut::server);
        line(table, "viewers", fan -> Figures.whole(fan.viewers()));
        line(
                table,
                "signatures answered 202 (1/s)",
                fan -> Figures.whole(fan.signing().perSecond()));
        line(
                table,
                "p99 of that answer (ms)",
                fan -> Figures.whole(fan.signing().p99Millis()));
        line(table, "without an answer 202", fan -> Figures.whole(fan.signing().astray()));
        line(table, "values to viewers (1/s)", fan -> Figures.whole(fan.values()));
        line(table, "streams opened again", fan -> Figures.whole(fan.returns()));
        waits(table, "202 to socket", Waits::each);
        table.row("p99 of all rounds (ms)", p99(findings.ours()), p99(findings.peers()));
        waits(table, "202 to the first socket", Waits::first);
        waits(table, "first socket to last", Waits::spread);
        line(table, "resident bytes a viewer", fan -> Figures.whole(fan.bytesPerViewer()));
        programs().forEach(program -> line(table, "cores: " + program, fan -> cores(fan, program)));
        return table;
    }

    private static String p99(List<FanOut> rounds) {
        return rounds.isEmpty() ? "" : Figures.spread(Findings.p99(rounds));
    }

    private void waits(Table table, String what, Function<Waits, Percentiles> wait) {
        line(table, what + ", p50, p99 (ms)", fan -> words(fan.waits(), wait.apply(fan.waits())));
    }

    private static String words(Waits waits, Percentiles found) {
        return waits.sure() ? "%,.0f, %,.0f".formatted(found.p50(), found.p99()) : "not sure";
    }

    private Set<String> programs() {
        var programs = new LinkedHashSet<>(findings.typical().cores().keySet());
        findings.typicalPeer().ifPresent(peer -> programs.addAll(peer.cores().keySet()));
        return programs;
    }

    private static String cores(FanOut fan, String program) {
        var cores = fan.cores().get(program);
        return cores == null ? "" : "%.2f".formatted(cores);
    }

    private void line(Table table, String what, Function<FanOut, String> value) {
        table.row(
                what,
                value.apply(findings.typical()),
                findings.typicalPeer().map(value).orElse(""));
    }

    @Override
    public Map<String, Object> figures() {
        var content = new LinkedHashMap<String, Object>();
        content.put("openFiles", findings.files());
        content.put("tally", findings.ours());
        content.put("nchan", findings.peers());
        return content;
    }

    @Override
    public List<Goal> goals() {
        return findings.goals();
    }

    @Override
    public List<String> limits() {
        var files = "files: a process may open %,d (ulimit -Hn), the viewers' wants %,d"
                .formatted(findings.files(), findings.plan().files());
        return findings.peerMissing().isEmpty() ? List.of(files) : List.of(files, "no peer: " + findings.peerMissing());
    }
}
