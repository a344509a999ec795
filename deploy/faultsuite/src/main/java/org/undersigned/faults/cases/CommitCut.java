package org.undersigned.faults.cases;

import java.time.Duration;

/** Exactly within COMMIT: {@code DatabaseLostIT} of the tally-service. Here the moments are those of chance, and of both services. */
record CommitCut() implements Case {

    @Override
    public int number() {
        return 19;
    }

    @Override
    public String fault() {
        return "All connections to the databases break at moments of chance";
    }

    @Override
    public String criterion() {
        return "What may have been committed is neither lost nor done twice";
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(5);
        for (int i = 0; i < scene.scale().times(40, 12); i++) {
            scene.pauseUpTo(Duration.ofSeconds(2));
            var database = scene.random().nextBoolean()
                    ? scene.stage().tally()
                    : scene.stage().notification();
            scene.note("all connections to " + database.name() + " break");
            database.line().cut();
            database.line().mend();
        }
    }
}
