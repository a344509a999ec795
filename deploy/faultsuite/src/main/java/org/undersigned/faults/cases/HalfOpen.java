package org.undersigned.faults.cases;

/** What the signature-intake says reaches the broker; what the broker says reaches nobody. */
record HalfOpen() implements Case {

    @Override
    public int number() {
        return 9;
    }

    @Override
    public String fault() {
        return "The way from one broker to the signature-intake is cut in one direction";
    }

    @Override
    public String criterion() {
        return "What was kept and not acknowledged and is sent again is one signature; sending goes on by itself";
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(10);
        var broker = scene.shuffled().getFirst();
        scene.note("nothing that broker " + broker.id() + " says reaches the signature-intake");
        broker.intakeLine().holdAnswers();
        scene.pause(scene.scale().seconds(60, 15));
    }
}
