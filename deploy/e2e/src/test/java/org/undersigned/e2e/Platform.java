package org.undersigned.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

import org.undersigned.local.ClassArchive;
import org.undersigned.local.Ports;
import org.undersigned.local.Up;
import org.undersigned.local.postgres.LocalPostgres;

/** The whole platform, started by its own launcher on free ports and a folder of its own; one for all tests. */
public final class Platform {

    private static final Duration START = Duration.ofMinutes(15);
    private static final List<String> PORTS =
            List.of("INTAKE", "TALLY", "NOTIFICATION", "INBOX", "SMTP", "KAFKA", "POSTGRES");
    private static Platform running;

    private final Path data = Path.of("target", "stack-" + UUID.randomUUID()).toAbsolutePath();
    private final File log = new File(data + ".log");
    private final String password = UUID.randomUUID().toString();
    private final Map<String, Integer> ports = new HashMap<>();
    private Process launcher;

    private Platform() throws IOException {
        choosePorts();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop the platform"));
        start();
    }

    private void start() throws IOException {
        launcher = launcher().redirectOutput(log).start();
        Awaitility.await("the platform to start; see " + log)
                .atMost(START)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> hasEnded() || said().contains("Ctrl-C stops everything"));
        if (hasEnded()) {
            throw new IllegalStateException("The platform did not start:\n" + said());
        }
    }

    /** Starts it unless it runs. */
    public static synchronized Platform running() {
        try {
            running = running == null ? new Platform() : running;
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String intake() {
        return address("INTAKE");
    }

    public String tally() {
        return address("TALLY");
    }

    public String notification() {
        return address("NOTIFICATION");
    }

    public String inbox() {
        return address("INBOX");
    }

    /** A service's own database, such as {@code tally}, for a look from outside. */
    public String database(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(ports.get("POSTGRES"), name, LocalPostgres.USER);
    }

    public String password() {
        return password;
    }

    /** Runs the launcher beside the running one, as a second terminal would; returns its exit status. */
    public int up(File output, Duration atMost, String... arguments) throws IOException, InterruptedException {
        var second = launcher(arguments).redirectOutput(output).start();
        if (!second.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
            second.destroy();
            throw new IllegalStateException("still running after " + atMost + "; see " + output);
        }
        return second.exitValue();
    }

    /** Ctrl-C at its terminal: everybody there hears it. */
    void interrupt() throws IOException, InterruptedException {
        var group = "-" + launcher.pid();
        new ProcessBuilder("kill", "-INT", "--", group).inheritIO().start().waitFor();
    }

    void awaitEnd(Duration atMost) throws InterruptedException {
        if (!launcher.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("not stopped after " + atMost + ": " + said());
        }
    }

    /** On the data of before. */
    void startAgain() throws IOException {
        start();
    }

    /** The process of a part, such as {@code TALLY}, as the launcher noted it. */
    public ProcessHandle process(String part) {
        return read(data.resolve("pids"))
                .lines()
                .map(line -> line.split(" "))
                .filter(words -> words[0].equals(part))
                .map(words -> ProcessHandle.of(Long.parseLong(words[1])).orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    /** PostgreSQL's own first process, which the part that looks after it does not share. */
    public ProcessHandle postmaster() {
        try (var found = Files.find(data, 6, (path, about) -> path.endsWith("postmaster.pid"))) {
            var pid = read(found.findFirst().orElseThrow()).lines().findFirst().orElseThrow();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What every part wrote. */
    public String logs() {
        try (var files = Files.list(data.resolve("logs"))) {
            return files.map(Platform::read).reduce("", String::concat);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder launcher(String... arguments) {
        // A terminal of its own, at which Ctrl-C is heard even if whoever started these tests made them deaf to it.
        var command = new ArrayList<>(List.of(
                "setsid",
                "env",
                "--default-signal=INT",
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                // Making them would take longer than the one start after this one saves.
                "-D" + ClassArchive.MADE + "=false",
                "-Dundersigned.root=" + System.getProperty("undersigned.root"),
                Up.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        ports.forEach((part, port) -> builder.environment().put("UNDERSIGNED_" + part + "_PORT", port.toString()));
        // A platform of a few minutes: what the optimising compiler costs it would not give back.
        builder.environment()
                .put(
                        "JDK_JAVA_OPTIONS",
                        "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
                                // Whose answers are slow because everything is on two cores is not what these tests
                                // ask.
                                + " -Dundersigned.publishing.patience=20S -Dundersigned.whereabouts.patience=10S");
        builder.environment().put("UNDERSIGNED_DATA", data.toString());
        builder.environment().put("UNDERSIGNED_ORGANISER_PASSWORD", password);
        return builder;
    }

    private void stop() {
        launcher.destroy();
        try {
            launcher.waitFor(90, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasEnded() {
        return !launcher.isAlive();
    }

    String said() {
        return read(log.toPath());
    }

    private String address(String part) {
        return "http://localhost:" + ports.get(part);
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void choosePorts() {
        PORTS.forEach(part -> ports.put(part, Ports.free()));
    }
}
