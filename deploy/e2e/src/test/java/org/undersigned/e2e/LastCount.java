package org.undersigned.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.databind.ObjectMapper;

/** A petition's count; while nobody answers, the last one that was seen. */
final class LastCount {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI address;
    private long last;

    LastCount(Platform platform, String petition) {
        address = URI.create(platform.tally() + "/petitions/" + petition + "/tally");
    }

    long now() {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            var answer = HTTP.send(request, BodyHandlers.ofString());
            last = answer.statusCode() == 200
                    ? new ObjectMapper()
                            .readTree(answer.body())
                            .get("signatures")
                            .asLong()
                    : last;
        } catch (IOException away) {
            // Being killed is what this part is there for.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return last;
    }
}
