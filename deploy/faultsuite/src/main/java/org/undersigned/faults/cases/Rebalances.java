package org.undersigned.faults.cases;

import java.time.Duration;

import org.undersigned.faults.stage.Part;

/** Partitions change hands over and over, of who counts and of who writes. */
record Rebalances() implements Case {

    @Override
    public int number() {
        return 12;
    }

    @Override
    public String fault() {
        return "Replicas that count and replicas that write leave and come back, one after the other without a rest";
    }

    @Override
    public String criterion() {
        return "Nobody counts twice, and nothing stands still once they stay";
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(5);
        for (int i = 0; i < scene.scale().times(16, 4); i++) {
            var who = scene.oneOf(scene.random().nextBoolean() ? Part.TALLY : Part.NOTIFICATION);
            if (scene.random().nextBoolean()) {
                scene.kill(who);
            } else {
                scene.stop(who);
            }
            scene.restart(who);
            scene.pauseUpTo(Duration.ofSeconds(2));
        }
    }
}
