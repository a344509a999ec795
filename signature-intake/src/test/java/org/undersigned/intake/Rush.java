package org.undersigned.intake;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many who sign at the same time. */
final class Rush {

    static final String SIGNATURE =
            "{\"name\": \"Jo Doe\", \"email\": \"jo@example.org\", \"postcode\": \"TN13 1AA\", \"consent\": true}";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final URI door;
    private final Semaphore atOnce;

    Rush(URI service, String petition, int atOnce) {
        this.door = service.resolve("/petitions/" + petition + "/signatures");
        this.atOnce = new Semaphore(atOnce);
    }

    record Answer(int status, String body, boolean retryAfter, Duration took) {}

    record Answers(List<Answer> all) {

        Map<Integer, Long> statuses() {
            return all.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
        }

        List<String> bodies() {
            return all.stream().map(Answer::body).distinct().toList();
        }

        long withoutRetryAfter() {
            return all.stream().filter(answer -> !answer.retryAfter()).count();
        }

        Duration quickest() {
            return all.stream().map(Answer::took).min(Duration::compareTo).orElseThrow();
        }

        Duration slowest() {
            return all.stream().map(Answer::took).max(Duration::compareTo).orElseThrow();
        }
    }

    /** Each with a key of their own. */
    Answers sign(int people) throws Exception {
        return run(IntStream.range(0, people)
                .<Callable<Answer>>mapToObj(i -> () -> sign("of-person-" + i))
                .toList());
    }

    Answers signWith(String key, int times) throws Exception {
        return run(IntStream.range(0, times)
                .<Callable<Answer>>mapToObj(i -> () -> sign(key))
                .toList());
    }

    private Answers run(List<Callable<Answer>> people) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var answer : threads.invokeAll(people)) {
                answers.add(answer.get());
            }
            return new Answers(answers);
        }
    }

    private Answer sign(String key) throws Exception {
        atOnce.acquire();
        try {
            var begun = System.nanoTime();
            var request = HttpRequest.newBuilder(door)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofString(SIGNATURE))
                    .build();
            var response = client.send(request, BodyHandlers.ofString());
            var retryAfter = response.headers().firstValue("Retry-After").isPresent();
            var took = Duration.ofNanos(System.nanoTime() - begun);
            return new Answer(response.statusCode(), response.body(), retryAfter, took);
        } finally {
            atOnce.release();
        }
    }
}
