package org.undersigned.bench.live;

import java.nio.file.Path;

import org.undersigned.bench.Machine;

/** {@code deploy/bench live}. */
public final class LiveRun {

    private LiveRun() {}

    public static void begin(Path root, LivePlan plan) throws Exception {
        plan.within(OpenFiles.most());
        var target = root.resolve("deploy/benchmarks/target");
        var machine = Machine.now();
        System.out.println("Starting the broker, the database, signature-intake and tally-service");
        try (var stage = LiveStage.open(root, target)) {
            var bench = new LiveBench(stage, plan, line -> System.out.println("  " + line));
            var findings = bench.run();
            var report = new Report(machine, findings, bench.peerMissing());
            System.out.print(report.table());
            System.out.println("  " + report.write(target));
        }
    }
}
