package org.undersigned.bench.mail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;

import org.undersigned.bench.stage.Ground;
import org.undersigned.bench.stage.Intake;
import org.undersigned.bench.stage.Program;
import org.undersigned.local.Heap;
import org.undersigned.local.Ports;
import org.undersigned.local.launch.Refusal;

/** The packaged notification-service, with the settings and the heap it is shipped with. */
final class Notification {

    private static final String NAME = "notification-service";
    private static final String PASSWORD = "bench";
    // Half a million mails are queued by one transaction.
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    // Far enough away that nobody is reminded of it meanwhile.
    private static final int DAYS_AHEAD = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Ground ground;
    private final int port = Ports.free();
    private int strikes;

    Notification(Ground ground) {
        this.ground = ground;
    }

    Program start(int smtp) {
        return ground.keep(NAME, ground.service(NAME, Heap.SERVICE, port, settings(smtp)));
    }

    /** Returns once a mail to everybody is in the ledger; the mailing's id. */
    String planStrike() throws IOException {
        var day = LocalDate.now().plusDays(DAYS_AHEAD + strikes);
        var id = "strike-" + strikes++;
        var body = """
                {"title": "48-hour strike", "start": "%1$sT08:00", "end": "%1$sT17:00", "timeZone": "Europe/London",
                 "place": "Every hospital in England"}""".formatted(day);
        var answer = send(request("/organiser/petitions/" + Intake.PETITION + "/strikes/" + id)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build());
        if (answer.statusCode() / 100 != 2) {
            throw new Refusal("The strike was answered " + answer.statusCode());
        }
        return "strike-planned:" + Intake.PETITION + "/" + id + ":0";
    }

    /** In the terms of Prometheus; empty where it does not answer. */
    String metrics() {
        try {
            return send(request("/q/metrics").GET().build()).body();
        } catch (IOException busy) {
            return "";
        }
    }

    private HttpRequest.Builder request(String path) {
        var credentials =
                Base64.getEncoder().encodeToString(("organiser:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + credentials)
                .timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private Map<String, String> settings(int smtp) {
        var environment = ground.settings(port, Ledger.NAME);
        environment.put("UNDERSIGNED_ORGANISER_PASSWORD", PASSWORD);
        environment.put(
                "UNDERSIGNED_SECRETS_TOKEN_KEYS", "1:" + Base64.getEncoder().encodeToString(new byte[32]));
        environment.put("UNDERSIGNED_SMTP_HOST", "127.0.0.1");
        environment.put("UNDERSIGNED_SMTP_PORT", "" + smtp);
        environment.put("UNDERSIGNED_SMTP_START_TLS", "DISABLED");
        return environment;
    }
}
