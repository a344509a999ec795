package org.undersigned.faults.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.undersigned.local.Lifeline;

/** A Java process of the stage, and the signals it gets. */
final class Program {

    private static final int GRACE_SECONDS = 120;

    private final Process process;

    private Program(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
    }

    /** However the suite ends: in good order, for what keeps a PostgreSQL has to stop it first, and awake, for that. */
    private void end() {
        if (process.isAlive()) {
            process.destroy();
            thaw();
        }
    }

    /** @param log every life of a program writes on in the same file, so that nothing it ever said is overlooked */
    static Program start(Path log, String heap, Map<String, String> environment, List<String> what) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-D" + Lifeline.PROPERTY + "=true");
        command.addAll(what);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The signal that nobody can catch; returns once it is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** In good order, by SIGTERM; false where it had to be killed after all. */
    boolean stop() {
        process.destroy();
        return endsInTime();
    }

    /** In good order, by the end of its standard input, for programs that hold to the lifeline. */
    void letGo() {
        try {
            process.getOutputStream().close();
        } catch (IOException goneAlready) {
            // As wanted.
        }
        endsInTime();
    }

    void freeze() {
        Signals.send("STOP", pid());
    }

    void thaw() {
        Signals.send("CONT", pid());
    }

    private boolean endsInTime() {
        try {
            if (process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
        return false;
    }
}
