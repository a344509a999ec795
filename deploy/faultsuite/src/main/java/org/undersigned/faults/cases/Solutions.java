package org.undersigned.faults.cases;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.undersigned.faults.load.Strangers;
import org.undersigned.faults.load.Work;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.stage.Part;

/** One address sends a flood, and then old, foreign and false proofs of work instead of its own. */
final class Solutions implements Case {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NONSENSE = 1_000;
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
            work(scene.petition(), elsewhere);
            nonsense(scene);
        }
        scene.note("proofs of work at " + replica.name() + ", with " + keys + " submissions from one address");
    }

    private void work(String own, String elsewhere) {
        buysNothing("prolonged", own, asked -> new Try(own, asked.key(), asked.prolonged(asked.solve())));
        buysNothing("under a false seal", own, asked -> new Try(own, asked.key(), asked.forged(asked.solve())));
        buysNothing("with another number", own, asked -> new Try(own, asked.key(), asked.solvedBy(asked.solve() + 1)));
        buysNothing("for another submission", own, asked -> new Try(own, key(), asked.solvedBy(asked.solve())));
        buysNothing(
                "at another petition", own, asked -> new Try(elsewhere, asked.key(), asked.solvedBy(asked.solve())));
        var asked = asked(own);
        var solved = new Try(own, asked.key(), asked.solvedBy(asked.solve()));
        if (status(solved) != 202 || status(solved) != 202) {
            against.add("A solution did not buy its own submission, twice");
        }
    }

    /** Of an address one more is let in every three seconds, whatever it brings; not three times just then. */
    private void buysNothing(String what, String petition, Function<Work, Try> falsely) {
        for (int i = 0; i < 3; i++) {
            if (status(falsely.apply(asked(petition))) == 429) {
                return;
            }
        }
        against.add("A solution " + what + " was taken");
    }

    /** What is asked of the address, once more come from it than is ordinary. */
    private Work asked(String petition) {
        for (int i = 0; i < MORE_THAN_ORDINARY; i++) {
            var answer = send(new Try(petition, key(), null)).filter(each -> each.statusCode() == 429);
            if (answer.isPresent()) {
                return Work.asked(answer.get().body());
            }
        }
        throw new IllegalStateException(
                "Nobody was asked for anything, after " + keys + " submissions from one address");
    }

    private void nonsense(Scene scene) {
        var begun = Instant.now();
        long taken = IntStream.range(0, NONSENSE)
                .filter(i -> status(new Try(scene.petition(), key(), i % 2 == 0 ? "ey%%" : "e30=")) == 202)
                .count();
        long ordinary = 2 + Duration.between(begun, Instant.now()).toSeconds() / 3;
        if (taken > ordinary) {
            against.add("Of %d with nonsense %d were taken, without any it would be %d"
                    .formatted(NONSENSE, taken, ordinary));
        }
    }

    private int status(Try one) {
        return send(one).map(HttpResponse::statusCode).orElse(0);
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
