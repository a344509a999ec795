package org.undersigned.faults.cases;

import java.time.Duration;

import org.undersigned.faults.load.Load;

/** PostgreSQL stops when it cannot write its log; it comes back when there is room. */
record DiskFull() implements Case {

    @Override
    public int number() {
        return 21;
    }

    @Override
    public String fault() {
        return "The disk of the register's database is full";
    }

    @Override
    public String criterion() {
        return "People go on signing, and everything is counted once there is room";
    }

    @Override
    public Load.Plan load(Scale scale) {
        return new Load.Plan(scale.times(200, 80), scale.seconds(60, 30), Duration.ofSeconds(150));
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(5);
        var database = scene.stage().tally();
        database.onFullDisk();
        scene.note("the register lies on a disk of 256 MB, and that is full");
        scene.pause(scene.scale().seconds(60, 20));
        database.onEnoughDisk();
        scene.note("there is room again");
    }
}
