package org.undersigned.faults.cases;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

import org.undersigned.faults.load.Load;
import org.undersigned.faults.stage.Part;

/** A batch crosses several thresholds, and its replica dies. */
record ManyThresholds() implements Case {

    @Override
    public int number() {
        return 42;
    }

    @Override
    public String fault() {
        return "A rush crosses a threshold with every second signature, and who counts is killed";
    }

    @Override
    public String criterion() {
        return "Each threshold is told exactly once";
    }

    @Override
    public Load.Plan load(Scale scale) {
        return new Load.Plan(scale.times(200, 80), Duration.ofSeconds(5), Duration.ofSeconds(90));
    }

    @Override
    public List<Long> ladder() {
        return LongStream.rangeClosed(1, 30).map(each -> each * 2).boxed().toList();
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(40);
        for (int i = 0; i < scene.scale().times(4, 2); i++) {
            var victim = scene.oneOf(Part.TALLY);
            scene.kill(victim);
            scene.restart(victim);
        }
    }
}
