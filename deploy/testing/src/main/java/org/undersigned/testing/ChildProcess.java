package org.undersigned.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.undersigned.local.Lifeline;

/**
 * A part of {@code deploy/local} in a process of its own: its threads, libraries and log stay out of the test, and it
 * ends with the test's JVM even where that is killed.
 */
final class ChildProcess {

    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration STOP = Duration.ofMinutes(1);

    private final Process process;
    private final Path log;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Returns once something listens on the port; {@code folder} goes with the process. */
    static ChildProcess start(Class<?> main, Path folder, int port, String... arguments) {
        try {
            var log = folder.resolve("log");
            var process = new ProcessBuilder(command(main, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, folder), "clean-up"));
            var child = new ChildProcess(process, log);
            child.waitFor(port);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds it where it is: its sockets stay, and nobody answers on them. */
    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    /** As a stop in good order; what it has kept stays for the next one. */
    void stop() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void signal(String name) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("Not sent: signal " + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void end(Process process, Path folder) {
        try {
            process.getOutputStream().close();
            process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
            Folders.delete(folder.toFile());
        } catch (IOException | InterruptedException e) {
            process.destroy();
        }
    }

    private static List<String> command(Class<?> main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        // It lives for minutes: what the optimising compiler costs it would not give back.
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("-D" + Lifeline.PROPERTY + "=true");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private void waitFor(int port) throws IOException {
        var end = Instant.now().plus(START);
        while (!listens(port)) {
            if (ended() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("A part that the tests need did not start:\n" + Files.readString(log));
            }
        }
    }

    private boolean ended() {
        try {
            return process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
