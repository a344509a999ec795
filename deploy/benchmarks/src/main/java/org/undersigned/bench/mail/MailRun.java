package org.undersigned.bench.mail;

import java.nio.file.Path;

import org.undersigned.bench.Machine;

/** {@code deploy/bench mail}. */
public final class MailRun {

    private MailRun() {}

    public static void begin(Path root, MailPlan plan) throws Exception {
        var target = root.resolve("deploy/benchmarks/target");
        var machine = Machine.now();
        System.out.println(
                "Fetching Postfix, starting the broker, the database, signature-intake and notification-service");
        try (var stage = MailStage.open(root, target)) {
            var findings = new MailBench(stage, plan, line -> System.out.println("  " + line)).run();
            var report = new MailReport(machine, findings);
            System.out.print(report.table());
            System.out.println("  " + report.write(target));
        }
    }
}
