package org.undersigned.fuzzing;

import java.util.regex.Pattern;

/**
 * What the fuzzer said at its end.
 *
 * @param ways the edges in the classes tried that some input took
 * @param found how it broke; empty where it did not
 */
record Findings(Target target, String runs, String seconds, String ways, String found) {

    private static final Pattern DONE = Pattern.compile("Done (\\d+) (?:runs )?in (\\d+) second");
    private static final Pattern WAYS = Pattern.compile("cov: (\\d+)");
    private static final Pattern FOUND = Pattern.compile("== Java Exception: (.*)|ERROR: (libFuzzer: .*)");

    static Findings of(Target target, int status, String log) {
        return new Findings(
                target,
                last(DONE, 1, log),
                last(DONE, 2, log),
                last(WAYS, 1, log),
                status == 0 ? "" : broken(status, log));
    }

    boolean isFine() {
        return found.isEmpty() && !runs.equals("?");
    }

    String line() {
        return "%-14s %9s runs %5s s %6s edges  %s"
                .formatted(target.words(), runs, seconds, ways, isFine() ? "nothing found" : "FOUND " + found);
    }

    private static String broken(int status, String log) {
        var found = FOUND.matcher(log);
        return found.find() ? found.group().strip() : "status " + status + ", see the log";
    }

    private static String last(Pattern pattern, int group, String log) {
        return pattern.matcher(log)
                .results()
                .reduce((first, second) -> second)
                .map(it -> it.group(group))
                .orElse("?");
    }
}
