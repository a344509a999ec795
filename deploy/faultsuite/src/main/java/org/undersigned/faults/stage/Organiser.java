package org.undersigned.faults.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import org.undersigned.local.launch.Refusal;

/** What an organiser does: opens petitions, plans strikes, has the count counted anew. */
public final class Organiser {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stage stage;
    private final String credentials;

    Organiser(Stage stage, String password) {
        this.stage = stage;
        this.credentials = "Basic "
                + Base64.getEncoder().encodeToString(("organiser:" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Repeated until it is taken. */
    public void open(String slug, String petition) {
        put(Part.INTAKE, "/organiser/petitions/" + slug, petition);
    }

    public void planStrike(String slug, String id, String strike) {
        put(Part.NOTIFICATION, "/organiser/petitions/" + slug + "/strikes/" + id, strike);
    }

    /** The count beside the register, both as the service tells them. */
    public String verification(String slug) {
        return answer(Part.TALLY, "/organiser/petitions/" + slug + "/verification");
    }

    /** Once, at a replica that is ready; the status, whatever it is. */
    public int tries(Part part, String path, String body) {
        var answer = send(
                request(part, path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
        return answer == null ? 0 : answer.statusCode();
    }

    private String answer(Part part, String path) {
        var last = new StringBuilder();
        Patience.orRefuse("An answer to " + path, PATIENCE, () -> {
            var answer = send(request(part, path).GET());
            last.replace(0, last.length(), answer == null ? "" : answer.body());
            return answer != null && answer.statusCode() == 200;
        });
        return last.toString();
    }

    private void put(Part part, String path, String body) {
        Patience.orRefuse("Word that " + path + " is taken", PATIENCE, () -> {
            var answer = send(request(part, path)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(body)));
            if (answer != null && answer.statusCode() / 100 == 4 && answer.statusCode() != 404) {
                throw new Refusal(path + " was answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer != null && answer.statusCode() / 100 == 2;
        });
    }

    private HttpRequest.Builder request(Part part, String path) {
        var replica = stage.of(part).stream()
                .filter(Replica::isReady)
                .findFirst()
                .orElse(stage.of(part).getFirst());
        return HttpRequest.newBuilder(URI.create(replica.address() + path))
                .timeout(PATIENCE)
                .header("Authorization", credentials);
    }

    /** Null where there was none. */
    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return Web.CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException away) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
