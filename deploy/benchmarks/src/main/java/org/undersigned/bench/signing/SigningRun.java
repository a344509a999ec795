package org.undersigned.bench.signing;

import java.nio.file.Path;
import java.time.Duration;

import org.undersigned.bench.Machine;
import org.undersigned.bench.stage.Stage;

/** {@code deploy/bench signing}. */
public final class SigningRun {

    private SigningRun() {}

    public static void begin(Path root, boolean quick, Duration overload) throws Exception {
        var target = root.resolve("deploy/benchmarks/target");
        var machine = Machine.now();
        System.out.println("Starting the broker, the database, the plain design and signature-intake");
        try (var stage = Stage.open(root, target)) {
            var bench = new SigningBench(stage, Plan.of(quick, overload), line -> System.out.println("  " + line));
            var report = new Report(machine, bench.run());
            System.out.print(report.table());
            System.out.println("  " + report.write(target));
        }
    }
}
