package org.undersigned.fuzzing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code deploy/faults --fuzz [RUNS] [TARGET]...}: so many runs of each target, a line for each; 1 where something was found. */
final class Fuzzing {

    private static final long RUNS = 200_000;

    private Fuzzing() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var given = List.of(args);
        var isCounted = !given.isEmpty() && given.getFirst().matches("\\d{1,12}");
        long runs = isCounted ? Long.parseLong(given.getFirst()) : RUNS;
        var targets = targets(isCounted ? given.subList(1, given.size()) : given);
        System.out.printf("%,d runs of each; logs and what is found lie in deploy/fuzzing/target/fuzz%n", runs);
        System.exit(fuzz(new Driver(Path.of(System.getProperty("undersigned.root")), runs), targets) ? 0 : 1);
    }

    private static List<Target> targets(List<String> named) {
        return named.isEmpty()
                ? Arrays.asList(Target.values())
                : named.stream().map(Target::named).toList();
    }

    private static boolean fuzz(Driver driver, List<Target> targets) throws IOException, InterruptedException {
        var isFine = true;
        for (var target : targets) {
            var findings = driver.run(target);
            System.out.println(findings.line());
            isFine &= findings.isFine();
        }
        return isFine;
    }
}
