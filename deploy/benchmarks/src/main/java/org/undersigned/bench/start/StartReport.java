package org.undersigned.bench.start;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.undersigned.bench.report.Figures;
import org.undersigned.bench.report.Found;
import org.undersigned.bench.report.Goal;
import org.undersigned.bench.report.Table;

/** The findings for people and for programs. */
record StartReport(List<Way> ways, List<Starts> starts) implements Found {

    @Override
    public String title() {
        return "Starting, medians (least to most)";
    }

    @Override
    public Table table() {
        var table = new Table().row("", ways.stream().map(Way::title).toArray(String[]::new));
        starts.forEach(program -> {
            row(table, program, "ready after (ms)", Started::millis);
            row(table, program, "processor time until then (ms)", Started::processorMillis);
            row(table, program, "resident (MB)", Started::megabytes);
        });
        return table;
    }

    private void row(Table table, Starts program, String what, ToDoubleFunction<Started> figure) {
        var cells = ways.stream().map(way -> Figures.spread(program.of(way, figure)));
        table.row(program.program() + ", " + what, cells.toArray(String[]::new));
    }

    @Override
    public Map<String, Object> figures() {
        var content = new LinkedHashMap<String, Object>();
        starts.forEach(program -> content.put(program.program(), program.rounds()));
        return content;
    }

    /** What everything is started with here must be worth it. */
    @Override
    public List<Goal> goals() {
        return starts.stream().map(this::goal).toList();
    }

    private Goal goal(Starts program) {
        double share = program.ofPackaged(Way.ARCHIVE, Started::millis);
        var beside = ways.contains(Way.AOT_CACHE)
                ? "AOT cache %.2f".formatted(program.ofPackaged(Way.AOT_CACHE, Started::millis))
                : "";
        return Goal.atMost(program.program() + ", of as packaged", "%.2f", 1, share)
                .beside(beside);
    }
}
