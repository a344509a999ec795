package org.undersigned.bench.counting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.undersigned.bench.report.Figures;
import org.undersigned.bench.report.Found;
import org.undersigned.bench.report.Goal;
import org.undersigned.bench.report.Rounds;
import org.undersigned.bench.report.Table;

/** The findings for people and for programs. */
record CountingReport(CountingFindings findings) implements Found {

    @Override
    public String title() {
        return "Counting %,d events".formatted(findings.plan().events());
    }

    @Override
    public Table table() {
        var table = new Table()
                .row("", "median", "least", "most")
                .rounds("into an empty register (events/s)", findings.empty())
                .rounds(
                        "into one of %,d rows (events/s)"
                                .formatted(findings.plan().rows()),
                        findings.full());
        findings.plain().ifPresent(rows -> table.rounds("pgbench, as many rows each (rows/s)", rows));
        return table.rounds("Kafka Streams, exactly once (events/s)", findings.streams())
                .row("events in a transaction", Figures.whole(findings.batch()))
                .row("resident at most (MB)", Figures.whole(findings.megabytes()))
                .row("resident, Kafka Streams (MB)", Figures.whole(findings.streamsMegabytes()));
    }

    @Override
    public Map<String, Object> figures() {
        var content = new LinkedHashMap<String, Object>();
        content.put("events", findings.plan().events());
        content.put("rows", findings.plan().rows());
        content.put("emptyPerSecond", findings.empty().values());
        content.put("fullPerSecond", findings.full().values());
        content.put("eventsInATransaction", findings.batch());
        content.put("pgbenchRowsPerSecond", findings.plain().map(Rounds::values).orElse(List.of()));
        content.put("streamsPerSecond", findings.streams().values());
        content.put("megabytes", findings.megabytes());
        content.put("streamsMegabytes", findings.streamsMegabytes());
        return content;
    }

    @Override
    public List<Goal> goals() {
        return findings.goals();
    }
}
