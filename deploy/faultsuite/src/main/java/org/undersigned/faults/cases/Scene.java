package org.undersigned.faults.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.undersigned.faults.load.Load;
import org.undersigned.faults.stage.Broker;
import org.undersigned.faults.stage.Part;
import org.undersigned.faults.stage.Replica;
import org.undersigned.faults.stage.Stage;
import org.undersigned.local.launch.Waiting;

/** What a case has to do with, while a crowd signs. All that is chosen by chance is chosen by the seed. */
public final class Scene {

    private final Stage stage;
    private final String petition;
    private final Load load;
    private final Random random;
    private final Scale scale;
    private final Diary diary;
    private final Map<String, Integer> ended = new HashMap<>();

    public Scene(Stage stage, String petition, Load load, Random random, Scale scale, Diary diary) {
        this.stage = stage;
        this.petition = petition;
        this.load = load;
        this.random = random;
        this.scale = scale;
        this.diary = diary;
    }

    public Stage stage() {
        return stage;
    }

    public String petition() {
        return petition;
    }

    public Load load() {
        return load;
    }

    public Scale scale() {
        return scale;
    }

    Random random() {
        return random;
    }

    void note(String what) {
        diary.note(what);
    }

    Replica oneOf(Part part) {
        var all = stage.of(part);
        return all.get(random.nextInt(all.size()));
    }

    /** The brokers in an order of chance. */
    List<Broker> shuffled() {
        var all = new ArrayList<>(stage.cluster().brokers());
        Collections.shuffle(all, random);
        return all;
    }

    void pause(Duration time) {
        Waiting.millis(time.toMillis());
    }

    /** A moment of chance. */
    void pauseUpTo(Duration time) {
        Waiting.millis(random.nextLong(time.toMillis()));
    }

    /** Until so many of the crowd have begun to sign, so that the fault meets something. */
    void awaitPeople(int number) {
        var end = Instant.now().plus(load.plan().spread()).plusSeconds(5);
        while (load.begun() < number && Instant.now().isBefore(end)) {
            Waiting.millis(50);
        }
    }

    void kill(Replica replica) {
        note("kill -9 " + replica.name());
        ended.merge(replica.name(), 1, Integer::sum);
        replica.kill();
    }

    /** In good order; how long it took, at most the 40 s after which it is killed. */
    Duration stop(Replica replica) {
        ended.merge(replica.name(), 1, Integer::sum);
        var begun = Instant.now();
        boolean byItself = replica.stop();
        var took = Duration.between(begun, Instant.now());
        note("SIGTERM to %s: gone in %.1f s%s"
                .formatted(replica.name(), took.toMillis() / 1000.0, byItself ? "" : ", and only by SIGKILL"));
        return took;
    }

    void restart(Replica replica) {
        replica.start();
        replica.awaitReady();
        note(replica.name() + " is ready again");
    }

    /** @param clock by how much its own is wrong in this life, such as {@code +2h} */
    void restart(Replica replica, String clock) {
        replica.start(stage.wrongClock(clock));
        replica.awaitReady();
        note(replica.name() + " is ready again, and its clock is " + clock + " wrong");
    }

    /** Which processes the case has ended, and how often. */
    public Map<String, Integer> ended() {
        return Map.copyOf(ended);
    }
}
