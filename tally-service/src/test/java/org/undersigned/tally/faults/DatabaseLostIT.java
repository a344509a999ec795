package org.undersigned.tally.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The packaged service loses its database in the worst moments there are. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("faults")
class DatabaseLostIT {

    private static final int CUTS = 20;
    private static final long SEED = 2017;

    @Test
    void cut_in_commit_whatever_became_of_it_and_restarted_in_mid_batch_it_has_everybody_counted_once()
            throws Exception {
        try (var stage = new Stage()) {
            var intake = stage.intake();
            var petition = intake.petition(100L, 200L);
            var history = new History(petition, SEED);
            var crowd = new Crowd(intake, history);
            try (var tally = stage.start("tally")) {
                for (int cut = 0; cut < CUTS; cut++) {
                    boolean committed = cut % 2 == 0;
                    assertThat(stage.database().ending(cutInCommit(stage, crowd, committed)))
                            .isEqualTo(committed ? "committed" : "aborted");
                }
                restart(stage, crowd, Point.COUNT);
                restart(stage, crowd, Point.COMMIT);
                crowd.sign(0);

                new Verdict(stage, petition, history).holds(tally);
            }
        }
    }

    /** COMMIT was sent and read; its answer is never heard. */
    private static Transaction cutInCommit(Stage stage, Crowd crowd, boolean committed) throws Exception {
        try (var stop = new Stop(stage.database().connect(), Point.COMMIT)) {
            var met = crowd.until(stop::met);
            stage.database().cut(met);
            if (!committed) {
                stage.database().breakOff(met);
            }
            return met;
        }
    }

    /** Its server ends all connections in any order, this test's as well: whether a batch in COMMIT goes through is open. */
    private static void restart(Stage stage, Crowd crowd, Point point) throws Exception {
        try (var stop = new Stop(stage.database().connect(), point)) {
            crowd.until(stop::met);
            stage.database().restart();
        }
    }
}
