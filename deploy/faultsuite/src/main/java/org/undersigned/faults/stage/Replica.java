package org.undersigned.faults.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.undersigned.local.Ports;

/** One of two processes of a service, from its package. */
public final class Replica {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Part part;
    private final String name;
    private final Path log;
    private final Path program;
    private final Map<String, String> environment;
    private final int port = Ports.free();
    private Program life;
    private int lives;

    Replica(Part part, int number, Path root, Path folder, Map<String, String> environment) {
        this.part = part;
        this.name = part.module() + "-" + number;
        this.log = folder.resolve("logs").resolve(name + ".log");
        this.program = root.resolve(part.module()).resolve("target/quarkus-app/quarkus-run.jar");
        this.environment = environment;
    }

    public String name() {
        return name;
    }

    public Part part() {
        return part;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public long pid() {
        return life.pid();
    }

    /** How often it was started. */
    public int lives() {
        return lives;
    }

    void setPublic(Map<String, String> addresses) {
        environment.putAll(addresses);
    }

    public void start() {
        start(Map.of());
    }

    /** @param more what this life is told besides, and no later one */
    public void start(Map<String, String> more) {
        var told = new HashMap<>(environment);
        told.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        told.putAll(more);
        life = Program.start(log, "192m", told, List.of("-jar", program.toString()));
        lives++;
    }

    public void awaitReady() {
        Patience.orRefuse(name, START, this::isReady);
    }

    public boolean isReady() {
        return answers("/q/health/ready");
    }

    public boolean isLive() {
        return answers("/q/health/live");
    }

    public void kill() {
        life.kill();
    }

    /** As for a new version: false where it would not go by itself. */
    public boolean stop() {
        return life.stop();
    }

    public void freeze() {
        life.freeze();
    }

    public void thaw() {
        life.thaw();
    }

    boolean isAlive() {
        return life.isAlive();
    }

    /** As a supervisor would: what is dead is started again, and nothing else is touched. */
    void heal() {
        life.thaw();
        if (!life.isAlive()) {
            start();
        }
    }

    /** Files and sockets that are open; 0 where the system does not tell. */
    public long openFiles() {
        try (var files = Files.list(Path.of("/proc/" + pid() + "/fd"))) {
            return files.count();
        } catch (IOException | UncheckedIOException notLinux) {
            return 0;
        }
    }

    /** In the terms of Prometheus; empty where it does not answer. */
    public String metrics() {
        try {
            return Web.CLIENT
                    .send(request("/q/metrics"), BodyHandlers.ofString())
                    .body();
        } catch (IOException away) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private boolean answers(String path) {
        try {
            return Web.CLIENT.send(request(path), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(address().resolve(path)).timeout(ANSWER).build();
    }
}
