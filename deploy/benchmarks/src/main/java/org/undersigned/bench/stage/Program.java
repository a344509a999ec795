package org.undersigned.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.undersigned.local.Heap;
import org.undersigned.local.launch.Refusal;

/** A Java program that the bench runs beside itself, and ends. */
public final class Program implements AutoCloseable {

    // Many times what it takes: a machine with other things to do is no reason to give up.
    private static final Duration START = Duration.ofMinutes(4);
    // The first time it writes its classes down (ClassArchive).
    private static final Duration STOP = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
        // However the bench goes, nothing of it stays.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end"));
    }

    public static Program start(Path log, Heap heap, Map<String, String> environment, List<String> what) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As deploy/up runs it.
        command.addAll(heap.options());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(what);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new Program(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Program listeningOn(int port) {
        var end = Instant.now().plus(START);
        while (!listens(port)) {
            if (ended() || Instant.now().isAfter(end)) {
                throw new Refusal("What the bench needs did not start:\n" + said());
            }
        }
        return this;
    }

    public long pid() {
        return process.pid();
    }

    /** Of physical memory, at the most so far; 0 where the system does not tell. */
    public double megabytesAtMost() {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }

    /** Waits a tenth of a second for it. */
    public boolean ended() {
        try {
            return process.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    public String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return log + " cannot be read";
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        endWithin(STOP);
    }

    /** In good order if it does so in time. */
    public void endWithin(Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
