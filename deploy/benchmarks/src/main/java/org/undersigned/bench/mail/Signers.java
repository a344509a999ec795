package org.undersigned.bench.mail;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.undersigned.bench.stage.Intake;

/** People who sign while others are told of a strike: so many a second, however long the answers take. */
final class Signers implements AutoCloseable {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Instant> begun = new ConcurrentHashMap<>();
    private final int port;
    private final int round;
    private int number;

    /** @param round nobody signs in two of them */
    Signers(int port, int perSecond, int round) {
        this.port = port;
        this.round = round;
        clock.scheduleAtFixedRate(this::sign, 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
    }

    private void sign() {
        var email = "signer.%d.%d@signers.example".formatted(round, number);
        var body = """
                {"name": "Siobhán O’Connor", "email": "%s", "postcode": "tn13 1aa", "updates": ["strikes"], "consent": true}
                """.formatted(email);
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/petitions/" + Intake.PETITION + "/signatures"))
                .header("Content-Type", "application/json")
                // Trusted from this machine alone, where it stands for a proxy in front.
                .header("X-Forwarded-For", "10.%d.%d.1".formatted(number / 250 % 250, number % 250))
                .POST(BodyPublishers.ofString(body))
                .build();
        number++;
        begun.put(email, Instant.now());
        http.sendAsync(request, BodyHandlers.discarding());
    }

    /** When each of them wanted to sign, by address. No more come. */
    Map<String, Instant> signed() {
        clock.shutdown();
        return Map.copyOf(begun);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        http.shutdownNow();
    }
}
