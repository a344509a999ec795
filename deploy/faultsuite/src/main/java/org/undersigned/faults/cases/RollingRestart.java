package org.undersigned.faults.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.stage.Replica;

/** A new version is rolled out. */
final class RollingRestart implements Case {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final List<String> late = new ArrayList<>();

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String fault() {
        return "Every replica of every service is stopped by SIGTERM and started again, one after the other";
    }

    @Override
    public String criterion() {
        return "Each is gone within 30 s by itself";
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(5);
        scene.stage().replicas().forEach(replica -> roll(scene, replica));
    }

    private void roll(Scene scene, Replica replica) {
        var took = scene.stop(replica);
        if (took.compareTo(scene.scale().stated(LONGEST)) > 0) {
            late.add(replica.name() + " took " + took.toSeconds() + " s");
        }
        scene.restart(replica);
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        return late;
    }
}
