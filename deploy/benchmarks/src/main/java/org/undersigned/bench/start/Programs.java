package org.undersigned.bench.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.undersigned.bench.stage.Ground;
import org.undersigned.bench.stage.Packaged;
import org.undersigned.local.Heap;
import org.undersigned.local.Ports;
import org.undersigned.local.kafka.BrokerMain;

/** The three services as they are packaged, and the broker that tests start dozens of times. */
final class Programs {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Map<String, String> SECRETS = Map.of(
            "UNDERSIGNED_ORGANISER_PASSWORD", "bench",
            "UNDERSIGNED_SECRETS_FINGERPRINT_KEY", KEY,
            "UNDERSIGNED_SECRETS_TOKEN_KEYS", "1:" + KEY,
            "UNDERSIGNED_SMTP_HOST", "127.0.0.1",
            "UNDERSIGNED_SMTP_START_TLS", "DISABLED");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Path root;
    private final Ground ground;

    Programs(Path root, Ground ground) {
        this.root = root;
        this.ground = ground;
    }

    List<Startable> all() {
        return List.of(
                intake(), service("tally-service", Heap.SERVICE, "tally"),
                service("notification-service", Heap.SERVICE, "notification"), broker());
    }

    List<Startable> few() {
        return List.of(intake(), broker());
    }

    private Startable intake() {
        return service("signature-intake", Heap.SIGNATURE_INTAKE, "");
    }

    private Startable service(String module, Heap heap, String database) {
        int port = Ports.free();
        var settings = database.isEmpty() ? ground.settings(port) : ground.settings(port, database);
        settings.putAll(SECRETS);
        var program = new Packaged(root, module).program().toString();
        return new Startable(module, heap, List.of("-jar", program), settings, () -> isReady(port));
    }

    private Startable broker() {
        int port = Ports.free();
        var data = ground.folder().resolve("broker-started").toString();
        var what = List.of("-cp", System.getProperty("java.class.path"), BrokerMain.class.getName(), data, "" + port);
        return new Startable("Kafka broker", Heap.of("256m"), what, Map.of(), () -> listens(port));
    }

    private boolean isReady(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
