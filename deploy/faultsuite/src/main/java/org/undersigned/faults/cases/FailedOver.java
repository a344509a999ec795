package org.undersigned.faults.cases;

import java.time.Duration;
import java.util.List;

import org.undersigned.faults.load.Load;

/**
 * The primary dies and another server goes on from its own copy, at the same address, as a floating address or a proxy in
 * front of both has it.
 */
final class FailedOver implements Case {

    private final int number;
    private final boolean isBehind;

    private FailedOver(int number, boolean isBehind) {
        this.number = number;
        this.isBehind = isBehind;
    }

    static FailedOver toOneThatHasAll() {
        return new FailedOver(16, false);
    }

    static FailedOver toOneThatIsBehind() {
        return new FailedOver(17, true);
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String fault() {
        return isBehind
                ? "The register's PostgreSQL is killed, and a copy goes on that was made while it ran and lacks the last seconds"
                : "The PostgreSQL of each service is killed, and a copy goes on that has all it acknowledged";
    }

    @Override
    public String criterion() {
        return isBehind
                ? "What the copy lacks is counted again from the log, with no version and no milestone told anew"
                : "Nothing is lost, nothing is done twice, and both services go on within two minutes";
    }

    @Override
    public Load.Plan load(Scale scale) {
        return new Load.Plan(scale.times(200, 80), scale.seconds(60, 40), Duration.ofSeconds(120));
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(15);
        if (isBehind) {
            behind(scene);
        } else {
            level(scene);
        }
    }

    private static void behind(Scene scene) {
        var register = scene.stage().tally();
        register.copyWhileItRuns();
        scene.note("a copy was made while it ran; people go on signing");
        scene.pause(scene.scale().seconds(15, 8));
        register.failOverToCopy();
        scene.note("kill -9, and the copy goes on");
    }

    private static void level(Scene scene) {
        for (var database : List.of(scene.stage().tally(), scene.stage().notification())) {
            database.failOver();
            scene.note("kill -9 PostgreSQL of " + database.name() + ", and its equal goes on");
            scene.pauseUpTo(scene.scale().seconds(10, 5));
        }
    }
}
