package org.undersigned.faults.cases;

import java.time.Duration;

import org.undersigned.faults.stage.Part;

/** At every single point of the transaction: {@code KilledIT} of the tally-service. */
record KillTally() implements Case {

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String fault() {
        return "A tally-service is killed at moments of chance";
    }

    @Override
    public String criterion() {
        return "Everything is counted once within 60 s";
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(10);
        for (int i = 0; i < scene.scale().times(12, 3); i++) {
            scene.pauseUpTo(Duration.ofSeconds(3));
            var victim = scene.oneOf(Part.TALLY);
            scene.kill(victim);
            scene.restart(victim);
        }
    }
}
