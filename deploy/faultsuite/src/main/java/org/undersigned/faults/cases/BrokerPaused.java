package org.undersigned.faults.cases;

/** As by a disk that does not answer: the broker is there, and says nothing. */
record BrokerPaused() implements Case {

    @Override
    public int number() {
        return 8;
    }

    @Override
    public String fault() {
        return "A broker is frozen (SIGSTOP) and then goes on";
    }

    @Override
    public String criterion() {
        return "What is written late and what is sent again is one signature";
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(10);
        var victim = scene.shuffled().getFirst();
        scene.note("SIGSTOP broker " + victim.id());
        victim.freeze();
        scene.pause(scene.scale().seconds(60, 15));
        scene.note("SIGCONT broker " + victim.id());
    }
}
