package org.undersigned.local.crowd;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import org.undersigned.local.launch.Refusal;
import org.undersigned.local.launch.Waiting;

/** HTTP as somebody uses it who wants to get through: what was not answered or put off is asked again. */
final class Patience {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_SECONDS = 10;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Any answer but "not now"; the last of those when patience ends. */
    HttpResponse<String> send(HttpRequest.Builder request) {
        var built = request.timeout(ANSWER).build();
        var end = Instant.now().plus(LONGEST);
        while (true) {
            var answer = once(built, end);
            if (answer != null && (!isNotNow(answer) || Instant.now().isAfter(end))) {
                return answer;
            }
            Waiting.millis(answer == null ? PAUSE_MILLIS : retryAfter(answer));
        }
    }

    private static boolean isNotNow(HttpResponse<?> answer) {
        return answer.statusCode() >= 500;
    }

    /** Null when there was no answer: the service may be starting again. */
    private HttpResponse<String> once(HttpRequest request, Instant end) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            if (Instant.now().isAfter(end)) {
                throw new Refusal("No answer from " + request.uri().getAuthority() + " in " + LONGEST.toMinutes()
                        + " minutes: " + e.getMessage());
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.");
        }
    }

    private static long retryAfter(HttpResponse<?> answer) {
        var seconds = answer.headers().firstValue("Retry-After").filter(value -> value.matches("\\d{1,4}"));
        return seconds.map(Long::parseLong)
                .map(value -> Math.min(value, LONGEST_PAUSE_SECONDS) * 1000)
                .orElse(PAUSE_MILLIS);
    }
}
