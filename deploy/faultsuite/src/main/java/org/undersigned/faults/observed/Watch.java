package org.undersigned.faults.observed;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.undersigned.faults.stage.Part;
import org.undersigned.faults.stage.Replica;
import org.undersigned.faults.stage.Stage;
import org.undersigned.faults.stage.Web;
import org.undersigned.local.launch.Waiting;

/** Somebody who looks at the count all the while, at each replica in turn. */
public final class Watch implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LOOK_MILLIS = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Stage stage;
    private final String petition;
    private final List<Sight> sights = new CopyOnWriteArrayList<>();
    private final Thread watcher;
    private volatile boolean over;

    /**
     * What was seen.
     *
     * @param replica which process said it: its name, and which of its lives
     */
    public record Sight(String replica, long version, long signatures) {}

    public Watch(Stage stage, String petition) {
        this.stage = stage;
        this.petition = petition;
        this.watcher = Thread.ofVirtual().start(this::watch);
    }

    private void watch() {
        while (!over) {
            stage.of(Part.TALLY).forEach(this::look);
            Waiting.millis(LOOK_MILLIS);
        }
    }

    private void look(Replica replica) {
        var said = replica.name() + "/" + replica.lives();
        var request = HttpRequest.newBuilder(replica.address().resolve("/petitions/" + petition + "/tally"))
                .timeout(PATIENCE)
                .build();
        try {
            var answer = Web.CLIENT.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                var count = JSON.readTree(answer.body());
                note(new Sight(
                        said,
                        count.path("version").asLong(),
                        count.path("signatures").asLong()));
            }
        } catch (IOException away) {
            // Others are looked at meanwhile.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was seen before is not kept again, so that a long look is no long list. */
    private synchronized void note(Sight sight) {
        var last = sights.stream()
                .filter(each -> each.replica().equals(sight.replica()))
                .reduce((first, second) -> second);
        if (last.isEmpty() || !last.get().equals(sight)) {
            sights.add(sight);
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** With a last look. */
    public List<Sight> sights() {
        stage.of(Part.TALLY).forEach(this::look);
        return List.copyOf(sights);
    }
}
