package org.undersigned.faults;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.undersigned.faults.cases.Catalogue;
import org.undersigned.faults.cases.Listing;
import org.undersigned.faults.cases.Scale;
import org.undersigned.faults.observed.Strain;
import org.undersigned.faults.report.Outcome;
import org.undersigned.faults.report.Report;
import org.undersigned.faults.report.Report.Row;
import org.undersigned.faults.stage.Stage;
import org.undersigned.local.launch.Refusal;

/** {@code deploy/faults}: breaks what runs, case by case, and says what held. */
public final class Faults {

    // Held, or it could be collected and its level with it. What the suite's own clients go through is no news.
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private final Path root = Path.of(System.getProperty("undersigned.root"));
    private final Path target = root.resolve("deploy/faultsuite/target");
    private final Options options;
    private final String command;
    private final String begun = Instant.now().toString();
    private final List<Outcome> outcomes = new ArrayList<>();
    private Strain baseline;

    private Faults(Options options, String command) {
        this.options = options;
        this.command = command;
    }

    public static void main(String[] args) {
        KAFKA.setLevel(Level.OFF);
        try {
            var faults = new Faults(Options.parse(args), "deploy/faults " + String.join(" ", args));
            System.exit(faults.run() ? 0 : 1);
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(2);
        }
    }

    private boolean run() {
        if (options.list()) {
            rows().forEach(Faults::show);
            return true;
        }
        say("Three brokers, two PostgreSQL, a mail server and two replicas of each of three services are started");
        try (var stage = Stage.open(root, target)) {
            baseline = Strain.of(stage);
            options.cases().forEach(number -> tryOne(stage, number));
        }
        return summed();
    }

    private void tryOne(Stage stage, int number) {
        var tried = Catalogue.numbered(number).orElseThrow();
        say("Case %d: %s (seed %d)".formatted(number, tried.fault(), options.seed()));
        var outcome = new Trial(
                        stage,
                        tried,
                        options.seed(),
                        new Scale(options.quick(), options.patience()),
                        baseline,
                        Faults::say)
                .run();
        baseline = outcome.after() == null ? Strain.of(stage) : outcome.after();
        stage.mail().forget();
        outcomes.add(outcome);
        tell(outcome);
        report().write(target);
    }

    private static void tell(Outcome outcome) {
        if (outcome.sums() != null) {
            say("  " + outcome.sums());
        }
        outcome.invariants()
                .forEach((name, against) ->
                        against.stream().limit(5).forEach(each -> say("  " + name + " BROKEN: " + each)));
        outcome.own().stream().limit(5).forEach(each -> say("  BROKEN: " + each));
        if (outcome.broke() != null) {
            say("  BROKEN OFF: " + outcome.broke());
        }
        say("  %s in %.0f s, recovered %.1f s after healing"
                .formatted(outcome.holds() ? "Held" : "BROKEN", outcome.seconds(), outcome.recoverySeconds()));
    }

    private boolean summed() {
        var report = report();
        say("%d of %d cases held; %s"
                .formatted(outcomes.stream().filter(Outcome::holds).count(), outcomes.size(), report.write(target)));
        return report.holds();
    }

    private Report report() {
        var machine = "%d cores, Java %s, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"));
        return new Report(begun, machine, command.strip() + " --seed " + options.seed(), outcomes, rows());
    }

    private List<Row> rows() {
        return Catalogue.listings().stream()
                .map(each -> new Row(each.number(), each.what(), verdict(each), each.tests(), each.why()))
                .toList();
    }

    private String verdict(Listing listing) {
        return outcomes.stream()
                .filter(outcome -> outcome.number() == listing.number())
                .map(outcome -> outcome.holds() ? "HELD" : "BROKEN")
                .findFirst()
                .orElse(listing.isTriedHere() ? "NOT TRIED" : "NOT HERE");
    }

    private static void show(Row row) {
        say("%2d  %s".formatted(row.number(), row.what()));
        say("      here: " + (row.why().isEmpty() ? "yes" : "no, " + row.why()));
        if (!row.tests().isEmpty()) {
            say("      tests: " + row.tests());
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
