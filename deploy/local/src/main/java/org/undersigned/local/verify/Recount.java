package org.undersigned.local.verify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.undersigned.local.launch.Refusal;
import org.undersigned.local.launch.Waiting;

/** The counts held against register and log by the tally-service itself, as an organiser may ask for it. */
public final class Recount {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration AN_ANSWER = Duration.ofSeconds(60);
    private static final Duration A_FOLD = Duration.ofMinutes(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI tally;
    private final String credentials;

    /** @param password of user organiser */
    public Recount(URI tally, String password) {
        this.tally = tally;
        this.credentials =
                Base64.getEncoder().encodeToString(("organiser:" + password).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param petitions empty for all
     * @throws Refusal where there is no such petition, the password is wrong or it cannot be found out
     */
    public List<Recounted> of(List<String> petitions, boolean log) throws IOException, InterruptedException {
        var found = new ArrayList<Recounted>();
        if (petitions.isEmpty()) {
            for (var each : get("/organiser/verification")) {
                found.add(with(each, log));
            }
        }
        for (var petition : petitions) {
            found.add(of(petition, log));
        }
        return found;
    }

    public Recounted of(String petition, boolean log) throws IOException, InterruptedException {
        return with(get("/organiser/petitions/" + petition + "/verification"), log);
    }

    /** As {@link #of(String, boolean)} with the log; empty where that could not be found out. */
    public Optional<Recounted> tried(String petition) {
        try {
            return Optional.of(of(petition, true));
        } catch (IOException | Refusal unknown) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Recounted with(JsonNode register, boolean log) throws IOException, InterruptedException {
        var petition = register.path("petition").asText();
        var folded = log ? get("/organiser/petitions/" + petition + "/verification/log") : JSON.createObjectNode();
        return new Recounted(
                petition,
                signatures(register.path("live")),
                signatures(register.path("register")),
                folded.hasNonNull("log") ? OptionalLong.of(signatures(folded.path("log"))) : OptionalLong.empty(),
                folded.path("why").asText(null),
                register.path("drift").asLong() + folded.path("drift").asLong());
    }

    private static long signatures(JsonNode figures) {
        return figures.path("online").asLong() + figures.path("paper").asLong();
    }

    /** What takes long is asked for again. */
    private JsonNode get(String path) throws IOException, InterruptedException {
        var end = Instant.now().plus(A_FOLD);
        var answer = send(path);
        while (answer.statusCode() == 503 && Instant.now().isBefore(end)) {
            Waiting.millis(
                    1000 * answer.headers().firstValueAsLong("Retry-After").orElse(2));
            answer = send(path);
        }
        return switch (answer.statusCode()) {
            case 200 -> JSON.readTree(answer.body());
            case 401, 403 -> throw new Refusal("The organiser's password is not that of " + tally + ".");
            case 404 -> throw new Refusal("There is no such petition.");
            default -> throw new Refusal("%s was answered with %d.".formatted(path, answer.statusCode()));
        };
    }

    private HttpResponse<String> send(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(tally.resolve(path))
                .header("Authorization", "Basic " + credentials)
                .timeout(AN_ANSWER)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
