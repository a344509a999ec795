package org.undersigned.faults.cases;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.undersigned.faults.load.Strangers;
import org.undersigned.faults.load.Work;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.stage.Part;

/** One address sends a flood, and then old, foreign and false proofs of work instead of its own. */
final class Solutions implements Case {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MORE_THAN_ORDINARY = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> against = new ArrayList<>();
    private final AtomicInteger keys = new AtomicInteger();
    private Strangers strangers;

    /** @param altcha in place of a solution; null for none */
    private record Try(String petition, String key, String altcha) {

        byte[] body() {
            var fields = JSON.createObjectNode()
                    .put("name", "Canaryquill Flood")
                    .put("email", "canaryquill." + key + "@example.org")
                    .put("postcode", "TN13 1AA")
                    .put("consent", true);
            if (altcha != null) {
                fields.put("altcha", altcha);
            }
            try {
                return JSON.writeValueAsBytes(fields);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public int number() {
        return 41;
    }

    @Override
    public String fault() {
        return "Solved proofs of work are sent again for others, at another petition, with a later end, under a false seal, and 1,000 times"
                + " as nonsense";
    }

    @Override
    public String criterion() {
        return "Each buys its own submission and no other; everything else is asked again, and nobody else is held up";
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(5);
        var replica = scene.oneOf(Part.INTAKE);
        var elsewhere = scene.petition() + "-elsewhere";
        scene.stage().organiser().open(elsewhere, "{\"title\": \"Elsewhere\"}");
        var end = Instant.now().plus(scene.scale().stated(PATIENCE));
        try (var all = new Strangers(List.of(replica), scene.load().ledger(), end)) {
            strangers = all;
            flood(scene.petition()).ifPresentOrElse(asked -> work(scene, asked, elsewhere), this::neverAsked);
        }
        scene.note("proofs of work at " + replica.name() + ", after " + keys + " submissions from one address");
    }

    private void neverAsked() {
        against.add("Nobody was asked for anything, after " + keys + " submissions from one address");
    }

    /** Until something is asked of the address. */
    private Optional<Work> flood(String petition) {
        for (int i = 0; i < MORE_THAN_ORDINARY; i++) {
            var answer = send(new Try(petition, key(), null));
            if (answer.filter(each -> each.statusCode() == 429).isPresent()) {
                return answer.map(each -> Work.asked(each.body()));
            }
        }
        return Optional.empty();
    }

    private void work(Scene scene, Work asked, String elsewhere) {
        long number = asked.solve();
        var own = scene.petition();
        wanted(429, "prolonged", new Try(own, asked.key(), asked.prolonged(number)));
        wanted(429, "under a false seal", new Try(own, asked.key(), asked.forged(number)));
        wanted(429, "with another number", new Try(own, asked.key(), asked.solvedBy(number + 1)));
        wanted(202, "for its own submission", new Try(own, asked.key(), asked.solvedBy(number)));
        wanted(202, "for its own submission again", new Try(own, asked.key(), asked.solvedBy(number)));
        wanted(429, "for another submission", new Try(own, key(), asked.solvedBy(number)));
        wanted(429, "at another petition", new Try(elsewhere, key(), asked.solvedBy(number)));
        for (int i = 0; i < 1_000; i++) {
            wanted(429, "as nonsense", new Try(own, key(), i % 2 == 0 ? "ey%%" : asked.forged(i)));
        }
    }

    private void wanted(int status, String what, Try one) {
        int answered = send(one).map(HttpResponse::statusCode).orElse(0);
        if (answered != status) {
            against.add("A solution " + what + " was answered " + answered);
        }
    }

    private Optional<HttpResponse<String>> send(Try one) {
        return strangers.ask(at -> Strangers.json(at, one.petition(), one.body())
                .setHeader("X-Forwarded-For", "203.0.113.41")
                .header("Idempotency-Key", one.key()));
    }

    private String key() {
        return "flood-" + keys.incrementAndGet();
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        return against;
    }
}
