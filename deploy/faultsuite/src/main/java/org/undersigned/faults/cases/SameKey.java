package org.undersigned.faults.cases;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.stage.Part;
import org.undersigned.faults.stage.Web;

/** A client that tries a hundred times at once, at both replicas. */
final class SameKey implements Case {

    private static final int TIMES = 100;
    private static final String BODY = """
            {"name": "Canaryquill Hundredfold", "email": "canaryquill.hundredfold@example.org", "postcode": "TN13 1AA", "consent": true}""";

    private final Set<String> answers = ConcurrentHashMap.newKeySet();

    @Override
    public int number() {
        return 40;
    }

    @Override
    public String fault() {
        return "One submission is sent a hundred times at once under one key, to both replicas";
    }

    @Override
    public String criterion() {
        return "All hundred are answered alike, with one signature";
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(10);
        var replicas = scene.stage().of(Part.INTAKE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < TIMES; i++) {
                var at = replicas.get(i % replicas.size()).address();
                threads.submit(() -> answers.add(
                        answer(HttpRequest.newBuilder(at.resolve("/petitions/" + scene.petition() + "/signatures"))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "hundredfold")
                                .POST(BodyPublishers.ofString(BODY))
                                .build())));
            }
        }
        scene.note("sent a hundred times; different answers: " + answers.size());
    }

    private static String answer(HttpRequest request) throws IOException, InterruptedException {
        var answer = Web.CLIENT.send(request, BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        var against = new ArrayList<String>();
        if (answers.size() != 1 || !answers.iterator().next().startsWith("202 ")) {
            against.add("The answers were " + answers);
        }
        return against;
    }
}
