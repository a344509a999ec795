package org.undersigned.local.crowd;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The petition's count as everybody can ask for it. */
final class Tally {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final HttpRequest request;

    Tally(String address) {
        this.request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    /**
     * The count and the thresholds it has passed, by when.
     *
     * @param reached only thresholds that were reached
     */
    record Count(long signatures, TreeMap<Long, Instant> reached) {}

    /** Empty while the service does not answer. */
    Optional<Count> ask() {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(count(JSON.readTree(answer.body()))) : Optional.empty();
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Count count(JsonNode tally) {
        var reached = new TreeMap<Long, Instant>();
        for (var milestone : tally.path("milestones")) {
            if (milestone.hasNonNull("reachedAt")) {
                reached.put(
                        milestone.get("threshold").asLong(),
                        Instant.parse(milestone.get("reachedAt").asText()));
            }
        }
        return new Count(tally.path("signatures").asLong(), reached);
    }
}
