package org.undersigned.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

import org.undersigned.local.Heap;
import org.undersigned.local.Ports;
import org.undersigned.local.launch.Refusal;
import org.undersigned.local.launch.Waiting;

/** The packaged signature-intake, with the settings it is shipped with. */
public final class Intake {

    public static final String NAME = "signature-intake";
    public static final String PETITION = "bench";

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String password = key();
    private final int port = Ports.free();
    private final Ground ground;

    public Intake(Ground ground) {
        this.ground = ground;
    }

    public int port() {
        return port;
    }

    public Program start() {
        return ground.keep(NAME, ground.service(NAME, Heap.SIGNATURE_INTAKE, port, settings()));
    }

    /** Opens the petition that is signed. */
    public void open() {
        open("{\"title\": \"How fast can we be signed?\"}");
    }

    /** Opens one whose signatures count without a mail. */
    public void openCountingAtOnce() {
        open(
                "{\"title\": \"How fast can we be seen?\", \"confirmation\": \"NONE\", \"milestones\": [10000, 50000, 1000000]}");
    }

    private void open(String petition) {
        var end = Instant.now().plus(START);
        while (put(petition) / 100 != 2) {
            if (Instant.now().isAfter(end)) {
                throw new Refusal("The petition of the bench could not be opened.");
            }
            Waiting.millis(200);
        }
    }

    /** In the terms of Prometheus; empty where it does not answer in time. */
    public String metrics() {
        try {
            var request = request("/q/metrics").GET().build();
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException busy) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private int put(String petition) {
        var credentials =
                Base64.getEncoder().encodeToString(("organiser:" + password).getBytes(StandardCharsets.UTF_8));
        var request = request("/organiser/petitions/" + PETITION)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(petition))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
    }

    private Map<String, String> settings() {
        var environment = ground.settings(port);
        // The crowd comes from many addresses, and nobody is asked for work: what is measured is signing.
        environment.put("UNDERSIGNED_ADMISSION_PROXIES", "127.0.0.0/8,::1");
        environment.put("UNDERSIGNED_ADMISSION_PETITION_BURST", "1000000000");
        environment.put("UNDERSIGNED_ORGANISER_PASSWORD", password);
        environment.put("UNDERSIGNED_SECRETS_FINGERPRINT_KEY", key());
        environment.put("UNDERSIGNED_SECRETS_TOKEN_KEYS", "1:" + key());
        return environment;
    }

    private static String key() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
