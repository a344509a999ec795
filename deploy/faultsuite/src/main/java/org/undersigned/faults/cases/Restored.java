package org.undersigned.faults.cases;

import java.time.Duration;

import org.undersigned.faults.load.Load;

/** The register forgets what came since its backup, and reads it again from the log. */
record Restored() implements Case {

    @Override
    public int number() {
        return 18;
    }

    @Override
    public String fault() {
        return "The register's database is restored from a backup that lacks what was signed since";
    }

    @Override
    public String criterion() {
        return "What the backup lacks is counted again from the log, and no milestone is written of twice";
    }

    @Override
    public Load.Plan load(Scale scale) {
        return new Load.Plan(scale.times(200, 80), scale.seconds(60, 40), Duration.ofSeconds(120));
    }

    @Override
    public void inject(Scene scene) {
        var database = scene.stage().tally();
        scene.awaitPeople(15);
        database.backUp();
        scene.note("backup taken; people go on signing");
        scene.pause(scene.scale().seconds(30, 15));
        database.restore();
        scene.note("the database is as it was then");
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(150);
    }
}
