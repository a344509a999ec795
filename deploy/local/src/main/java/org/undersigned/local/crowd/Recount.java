package org.undersigned.local.crowd;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.OptionalLong;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The count held against the register by the tally-service itself, as an organiser may ask for it. */
final class Recount {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest request;

    Recount(String tally, String petition, String password) {
        var credentials =
                Base64.getEncoder().encodeToString(("organiser:" + password).getBytes(StandardCharsets.UTF_8));
        this.request = HttpRequest.newBuilder(URI.create(tally + "/organiser/petitions/" + petition + "/verification"))
                .header("Authorization", "Basic " + credentials)
                .timeout(AT_MOST)
                .build();
    }

    /** By how many signatures they differ; empty where that could not be found out. */
    OptionalLong drift() {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? OptionalLong.of(JSON.readTree(answer.body()).path("drift").asLong(-1))
                    : OptionalLong.empty();
        } catch (IOException away) {
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }
}
