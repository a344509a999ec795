package org.undersigned.faults.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.undersigned.faults.load.Load;
import org.undersigned.faults.load.Onlookers;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.stage.Part;
import org.undersigned.faults.stage.Patience;

/** Everybody who looks loses their line at once, and comes back at once. */
final class ReconnectStorm implements Case {

    private static final Duration BACK = Duration.ofSeconds(30);
    private static final Duration SHOWN = Duration.ofSeconds(15);

    private final List<String> against = new ArrayList<>();

    @Override
    public int number() {
        return 31;
    }

    @Override
    public String fault() {
        return "1,500 viewers (600 with --quick), not ten thousand, lose their lines all at once, three times, and one replica with its"
                + " viewers is killed";
    }

    @Override
    public String criterion() {
        return "All are back within 30 s and see the newest count within 15 s; afterwards no stream is left";
    }

    @Override
    public Load.Plan load(Scale scale) {
        return new Load.Plan(scale.times(300, 100), scale.seconds(90, 45), Duration.ofSeconds(90));
    }

    @Override
    public void inject(Scene scene) {
        int number = scene.scale().times(1_500, 600);
        scene.awaitPeople(5);
        try (var viewers = new Onlookers(scene.stage(), scene.petition(), number)) {
            viewers.come();
            awaitAll(scene, viewers, number, "look");
            for (int i = 0; i < 3; i++) {
                viewers.cut();
                awaitAll(scene, viewers, number, "are back after all lines were cut");
            }
            var victim = scene.oneOf(Part.TALLY);
            scene.kill(victim);
            scene.pause(Duration.ofSeconds(1));
            awaitAll(scene, viewers, number, "are back at the other replica");
            scene.restart(victim);
            scene.load().await();
            Counts.newest(scene, viewers, SHOWN, against);
        }
        if (!Patience.until(scene.scale().stated(BACK), () -> Counts.viewers(scene) == 0)) {
            against.add(Counts.viewers(scene) + " streams are open for nobody");
        }
    }

    private void awaitAll(Scene scene, Onlookers viewers, int number, String what) {
        var begun = Instant.now();
        if (!Patience.until(scene.scale().stated(BACK), () -> viewers.looking() == number)) {
            against.add("Of %d viewers %d %s in time".formatted(number, viewers.looking(), what));
        }
        scene.note("%d viewers %s, after %.1f s"
                .formatted(
                        viewers.looking(),
                        what,
                        Duration.between(begun, Instant.now()).toMillis() / 1000.0));
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        return against;
    }
}
