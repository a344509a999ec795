package org.undersigned.bench.live;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.undersigned.bench.machine.OpenFiles;
import org.undersigned.bench.report.Found;

/** {@code deploy/bench live}. */
public final class LiveRun {

    private LiveRun() {}

    public static Found run(Path root, LivePlan plan, Consumer<String> progress) throws Exception {
        plan.within(OpenFiles.most());
        progress.accept("starting the broker, the database, signature-intake and tally-service");
        try (var stage = LiveStage.open(root)) {
            return new LiveReport(new LiveBench(stage, plan, progress).run());
        }
    }
}
