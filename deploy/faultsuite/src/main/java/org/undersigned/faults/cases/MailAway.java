package org.undersigned.faults.cases;

import java.time.Duration;

import org.undersigned.faults.load.Load;

/** Nobody listens where the mail server was. */
record MailAway() implements Case {

    @Override
    public int number() {
        return 24;
    }

    @Override
    public String fault() {
        return "The mail server refuses connections";
    }

    @Override
    public String criterion() {
        return "Mail waits, costs no tries, and then goes once";
    }

    @Override
    public Load.Plan load(Scale scale) {
        return new Load.Plan(scale.times(200, 60), scale.seconds(40, 15), Duration.ofSeconds(120));
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(10);
        scene.note("the mail server is away");
        scene.stage().mailLine().cut();
        scene.pause(scene.scale().seconds(90, 20));
        scene.note("it is back");
    }
}
