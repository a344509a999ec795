package org.undersigned.bench.start;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.undersigned.bench.report.Found;

public final class StartRun {

    private StartRun() {}

    public static Found run(Path root, StartPlan plan, Consumer<String> progress) throws Exception {
        return null;
    }
}
