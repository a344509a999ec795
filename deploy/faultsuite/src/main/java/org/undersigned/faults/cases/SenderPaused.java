package org.undersigned.faults.cases;

import java.time.Duration;

import org.undersigned.faults.load.Load;
import org.undersigned.faults.stage.Part;

/** Its leases end (40 s here), others take over, and then it goes on as if nothing had been. */
record SenderPaused() implements Case {

    @Override
    public int number() {
        return 23;
    }

    @Override
    public String fault() {
        return "One of two senders is frozen for longer than its leases last, and wakes up";
    }

    @Override
    public String criterion() {
        return "It sends nothing that is no longer its own";
    }

    @Override
    public Load.Plan load(Scale scale) {
        return new Load.Plan(scale.times(240, 80), Duration.ofSeconds(30), Duration.ofSeconds(120));
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(10);
        var sleeper = scene.oneOf(Part.NOTIFICATION);
        scene.note("SIGSTOP " + sleeper.name());
        sleeper.freeze();
        scene.pause(Duration.ofSeconds(50));
        scene.note("SIGCONT " + sleeper.name());
        sleeper.thaw();
    }
}
