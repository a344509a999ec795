package org.undersigned.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.undersigned.local.ClassArchive;
import org.undersigned.local.Ports;

/** The packaged service of the module whose tests run, as a process, to be killed. */
public final class Packaged implements AutoCloseable {

    private static final Path PROGRAM = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final String PASSWORD = "faults";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Process process;
    private final Path log;
    private final int port;

    private Packaged(String name, Process process, Path log, int port) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end"));
    }

    public static Packaged start(String name, Map<String, String> settings) {
        int port = Ports.free();
        var all = new TreeMap<>(settings);
        all.put("quarkus.http.host", "127.0.0.1");
        all.put("quarkus.http.port", String.valueOf(port));
        all.put("undersigned.organiser.password", PASSWORD);
        try {
            var log = Files.createDirectories(Path.of("target", "faults")).resolve(name + ".log");
            return new Packaged(
                    name,
                    new ProcessBuilder(command(all))
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start(),
                    log,
                    port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Map<String, String> settings) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        // Killed, it could make none; one that is there is of use.
        command.addAll(ClassArchive.of(PROGRAM).used());
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", PROGRAM.toString()));
        return command;
    }

    public String name() {
        return name;
    }

    /** With the signal that nobody can catch; returns once it is gone. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** It does nothing at all any more, and holds on to whatever it has. */
    public void freeze() throws IOException {
        signal("-STOP");
    }

    public void thaw() throws IOException {
        signal("-CONT");
    }

    private void signal(String which) throws IOException {
        new ProcessBuilder("kill", which, String.valueOf(process.pid()))
                .start()
                .onExit()
                .join();
    }

    public boolean isReady() {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /**
     * What it logged, as whatever gathers logs reads it: a line is a JSON object.
     *
     * @throws IOException naming the line that is none
     */
    public List<JsonNode> log() throws IOException {
        var text = Files.readString(log);
        var lines = new ArrayList<JsonNode>();
        // The last one may still be being written.
        for (var line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    /** What an organiser is told. */
    public JsonNode told(String path) throws IOException {
        return JSON.readTree(get(path).body());
    }

    /** What an organiser says, as JSON; the status of the answer. */
    public int put(String path, String json) throws IOException {
        return send(asked(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)))
                .statusCode();
    }

    private HttpResponse<String> get(String path) throws IOException {
        return send(asked(path));
    }

    private HttpRequest.Builder asked(String path) {
        var credentials = Base64.getEncoder().encodeToString(("organiser:" + PASSWORD).getBytes());
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + credentials)
                .timeout(Duration.ofSeconds(30));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
