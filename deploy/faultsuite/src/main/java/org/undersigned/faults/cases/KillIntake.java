package org.undersigned.faults.cases;

import java.time.Duration;

import org.undersigned.faults.stage.Part;

/** Who was not answered sends again under the same key, to the other replica or to the one that comes back. */
record KillIntake() implements Case {

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String fault() {
        return "A signature-intake is killed with requests in flight";
    }

    @Override
    public String criterion() {
        return "Every yes is in the log; what had no answer and was sent again counts once";
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(10);
        for (int i = 0; i < scene.scale().times(6, 2); i++) {
            scene.pauseUpTo(Duration.ofSeconds(2));
            var victim = scene.oneOf(Part.INTAKE);
            scene.kill(victim);
            scene.restart(victim);
        }
    }
}
