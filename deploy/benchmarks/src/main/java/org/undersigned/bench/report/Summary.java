package org.undersigned.bench.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.undersigned.bench.machine.Conditions;

/** What all benches of one run came to. */
public record Summary(boolean quick, Conditions conditions, List<Report> reports) {

    private static final String REACHED = "of what is wanted";

    /** Whether each came to its end. */
    public boolean isWhole() {
        return reports.stream().noneMatch(report -> report.found() instanceof NotRun);
    }

    public String words() {
        var words = new StringBuilder(
                "\n  All goals, on %s\n".formatted(conditions.machine().words()));
        if (quick) {
            words.append("  ").append(Report.QUICK).append('\n');
        }
        words.append('\n').append(goals()).append("\n  ").append(tally()).append('\n');
        limits().forEach(limit -> words.append("  Limit: ").append(limit).append('\n'));
        return words.append("  ").append(conditions.words()).append("\n\n").toString();
    }

    /** The section of a README about it. */
    public String markdown(String picture) {
        var text = new StringBuilder("On %s: %s; %s.\n"
                .formatted(
                        conditions.machine().at().substring(0, 10),
                        conditions.machine().words(),
                        conditions.words()));
        if (quick) {
            text.append('\n').append(Report.QUICK).append('\n');
        }
        text.append("\n![Every goal and how much of it was reached](%s)\n\n".formatted(picture));
        text.append(goals().markdown()).append('\n').append(tally()).append(" Limits that were hit:\n\n");
        limits().forEach(limit -> text.append("* ").append(limit).append('\n'));
        tables().forEach((title, table) ->
                text.append("\n**%s**\n\n".formatted(title)).append(table.markdown()));
        return text.toString();
    }

    private Map<String, Table> tables() {
        return reports.stream()
                .collect(Collectors.toMap(
                        report -> report.found().title(),
                        report -> report.found().table(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private Table goals() {
        var table = new Table().row("", "wanted", "found", "beside it", REACHED, "");
        reports.forEach(report -> report.found().goals().forEach(goal -> row(table, report.name(), goal)));
        return table;
    }

    private static void row(Table table, String name, Goal goal) {
        table.row(
                name + ": " + goal.what(),
                goal.wanted(),
                goal.found(),
                goal.beside(),
                Figures.times(goal.share()),
                goal.verdict());
    }

    private String tally() {
        var goals = reports.stream()
                .flatMap(report -> report.found().goals().stream())
                .toList();
        long reached = goals.stream().filter(Goal::reached).count();
        return "%d of %d goals were reached.".formatted(reached, goals.size());
    }

    /** Each once, with the benches that ran into it. */
    private List<String> limits() {
        var benches = new LinkedHashMap<String, List<String>>();
        reports.forEach(report -> report.limits()
                .forEach(limit ->
                        benches.computeIfAbsent(limit, one -> new ArrayList<>()).add(report.name())));
        return benches.entrySet().stream()
                .map(limit -> limit.getKey() + " (" + String.join(", ", limit.getValue()) + ")")
                .toList();
    }

    public Path write(Path folder) throws IOException {
        var content = new LinkedHashMap<String, Object>();
        content.put("quick", quick);
        content.put("conditions", conditions);
        content.put("limits", limits());
        reports.forEach(report -> content.put(report.name(), report.content()));
        return Report.write(folder.resolve("all.json"), content);
    }
}
