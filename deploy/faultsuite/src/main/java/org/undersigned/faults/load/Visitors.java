package org.undersigned.faults.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.undersigned.faults.stage.Replica;
import org.undersigned.local.launch.Waiting;

/** How people reach a service: through one replica or the other, again when there is no answer, later when they are told so. */
final class Visitors implements AutoCloseable {

    /** Longer than any answer may take, so that a hanging one is seen to hang. */
    private static final Duration HANGING = Duration.ofSeconds(16);

    private static final long LONGEST_WAIT = 5_000;
    private static final long NO_ANSWER = 300;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final List<Replica> replicas;
    private final Ledger ledger;
    private final AtomicInteger turn = new AtomicInteger();

    Visitors(List<Replica> replicas, Ledger ledger) {
        this.replicas = replicas;
        this.ledger = ledger;
    }

    /**
     * Until it is answered for good.
     *
     * @return the last answer that was one; empty where there was none before the end
     */
    Optional<HttpResponse<String>> insist(int who, Act act, Instant end, Function<URI, HttpRequest.Builder> request) {
        while (true) {
            var replica = replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size()));
            var answered = once(who, act, replica, request);
            if (!answered.told().isLater()) {
                return Optional.ofNullable(answered.response());
            }
            if (Instant.now().isAfter(end)) {
                return Optional.empty();
            }
            Waiting.millis(answered.pauseMillis());
        }
    }

    /** One try; empty where there was no answer. */
    Optional<HttpResponse<String>> ask(int who, Act act, Function<URI, HttpRequest.Builder> request) {
        var replica = replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size()));
        return Optional.ofNullable(once(who, act, replica, request).response());
    }

    /** Their connections go with them, for what a service keeps open is looked at afterwards. */
    @Override
    public void close() {
        http.shutdownNow();
    }

    private record Answered(Answer told, HttpResponse<String> response) {

        long pauseMillis() {
            return response == null
                    ? NO_ANSWER
                    : Math.min(
                            LONGEST_WAIT,
                            1000
                                    * response.headers()
                                            .firstValueAsLong("Retry-After")
                                            .orElse(1));
        }
    }

    private Answered once(int who, Act act, Replica replica, Function<URI, HttpRequest.Builder> request) {
        var begun = Instant.now();
        try {
            var built = request.apply(replica.address()).timeout(HANGING).build();
            var response = http.send(built, BodyHandlers.ofString(StandardCharsets.UTF_8));
            boolean later = response.headers().firstValue("Retry-After").isPresent();
            return noted(who, act, replica, begun, response, later, null);
        } catch (IOException noAnswer) {
            return noted(
                    who, act, replica, begun, null, false, noAnswer.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return noted(who, act, replica, begun, null, false, "interrupted");
        }
    }

    private Answered noted(
            int who, Act act, Replica by, Instant at, HttpResponse<String> response, boolean later, String trouble) {
        int status = response == null ? 0 : response.statusCode();
        long millis = Duration.between(at, Instant.now()).toMillis();
        var told = new Answer(who, act, by.name(), at, status, millis, later, trouble);
        ledger.note(told);
        return new Answered(told, response);
    }
}
