package org.undersigned.bench.signing;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.undersigned.bench.report.Found;
import org.undersigned.bench.stage.Stage;

/** {@code deploy/bench signing}. */
public final class SigningRun {

    private SigningRun() {}

    public static Found run(Path root, SigningPlan plan, Consumer<String> progress) throws Exception {
        progress.accept("starting the broker, the database, the plain design and signature-intake");
        try (var stage = Stage.open(root)) {
            return new SigningReport(new SigningBench(stage, plan, progress).run());
        }
    }
}
