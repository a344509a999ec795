package org.undersigned.tally.faults;

import java.sql.Connection;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.undersigned.testing.Packaged;

/** Kills whoever is met in mid-batch, and keeps the score: where, and what became of the batch. */
final class Kills implements AutoCloseable {

    private static final int LOOKS = 200;
    private static final int MORE = 40;

    private final Stage stage;
    private final Crowd crowd;
    private final Random random;
    private final Lives lives;
    private final Map<String, Integer> score = new TreeMap<>();

    Kills(Stage stage, Crowd crowd, Random random) throws Exception {
        this.stage = stage;
        this.crowd = crowd;
        this.random = random;
        lives = new Lives(stage);
    }

    /** Such as {@code COUNT aborted}. */
    Map<String, Integer> score() {
        return score;
    }

    Packaged survivor() {
        return lives.survivor();
    }

    /** @return what became of the batch */
    String at(Point point) throws Exception {
        Transaction met;
        try (var stop = new Stop(stage.database().connect(), point)) {
            met = crowd.until(() -> stop.met().filter(lives::goOn));
            lives.kill(met);
        }
        return ending(point.name(), met);
    }

    /** Some milliseconds after something was written: then it goes on writing, or is in COMMIT, or is just through. */
    String anywhere() throws Exception {
        try (var look = stage.database().connect()) {
            var met = crowd.until(() -> writing(look));
            pause(random.nextInt(8_000));
            lives.kill(met);
            return ending("anywhere", met);
        }
    }

    private String ending(String where, Transaction met) {
        var ending = stage.database().ending(met);
        score.merge(where + " " + ending, 1, Integer::sum);
        System.out.printf("%s: %s of %s %s%n", LocalTime.now(), where, met.process(), ending);
        return ending;
    }

    private Stream<Transaction> writing(Connection look) throws Exception {
        crowd.sign(MORE);
        var found = List.<Transaction>of();
        for (int i = 0; i < LOOKS && found.isEmpty(); i++) {
            pause(500);
            found = Transaction.writing(look).filter(lives::goOn).toList();
        }
        return found.stream();
    }

    private static void pause(int micros) {
        LockSupport.parkNanos(Duration.ofNanos(1_000L * micros).toNanos());
    }

    @Override
    public void close() {
        lives.close();
    }
}
