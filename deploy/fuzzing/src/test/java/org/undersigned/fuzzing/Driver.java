package org.undersigned.fuzzing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Jazzer's own process for each target: it rewrites the classes that are tried, to see which ways an input takes. */
final class Driver {

    private static final long SEED = 2016;
    private static final int LONGEST_INPUT = 8_192;
    /** The first one loads classes, and other things may run here. */
    private static final int LONGEST_RUN_SECONDS = 60;

    private static final int MOST_MEMORY_MB = 1_500;

    private final Path root;
    private final Path out;
    private final long runs;

    Driver(Path root, long runs) {
        this.root = root;
        this.out = root.resolve("deploy/fuzzing/target/fuzz");
        this.runs = runs;
    }

    Findings run(Target target) throws IOException, InterruptedException {
        var corpus = Files.createDirectories(out.resolve(target.words()).resolve("corpus"));
        var log = out.resolve(target.words()).resolve("log");
        var status = new ProcessBuilder(command(target, corpus))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        return Findings.of(target, status, Files.readString(log));
    }

    private List<String> command(Target target, Path corpus) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.fuzzed().getName(),
                // Jackson's as well: else each JSON that is nearly right would look like any other.
                "--instrumentation_includes=org.undersigned.**" + File.pathSeparator
                        + "com.fasterxml.jackson.core.json.**",
                "--custom_hook_includes=org.undersigned.**",
                "--reproducer_path=" + corpus.getParent(),
                "-artifact_prefix=" + corpus.getParent() + File.separator,
                "-runs=" + runs,
                "-seed=" + SEED,
                "-max_len=" + LONGEST_INPUT,
                "-timeout=" + LONGEST_RUN_SECONDS,
                "-rss_limit_mb=" + MOST_MEMORY_MB,
                corpus.toString()));
        target.folders(root).forEach(folder -> command.add(folder.toString()));
        return command;
    }
}
