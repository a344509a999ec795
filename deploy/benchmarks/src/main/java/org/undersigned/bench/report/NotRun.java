package org.undersigned.bench.report;

import java.util.List;
import java.util.Map;

/** Of a bench that did not come to its end. */
public record NotRun(String name, String reason) implements Found {

    @Override
    public String title() {
        return name + " was not run";
    }

    @Override
    public Table table() {
        return new Table().row(reason.lines().findFirst().orElse(""));
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("notRun", reason);
    }

    @Override
    public List<Goal> goals() {
        return List.of(Goal.open("all of it", "", "not run"));
    }
}
