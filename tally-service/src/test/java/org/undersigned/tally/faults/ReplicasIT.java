package org.undersigned.tally.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.undersigned.testing.Packaged;

/** Partitions change hands while they are being counted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("faults")
class ReplicasIT {

    private static final String GROUP = "replicas";
    /** Of one process. */
    private static final int CONSUMERS = 2;

    private static final long SEED = 2018;

    @Test
    void partitions_taken_over_in_mid_batch_by_one_that_comes_and_from_one_that_is_frozen_are_counted_once()
            throws Exception {
        try (var stage = new Stage()) {
            var intake = stage.intake();
            var petition = intake.petition(100L, 200L);
            var history = new History(petition, SEED);
            var crowd = new Crowd(intake, history);
            try (var one = stage.start("one", GROUP);
                    var other = joining(stage, crowd)) {
                takenForDead(stage, crowd, one, other);
                crowd.sign(0);

                new Verdict(stage, petition, history).holds(other);
                assertThat(other.log())
                        .isNotEmpty()
                        .allMatch(line -> line.hasNonNull("timestamp") && line.hasNonNull("level"));
            }
        }
    }

    /** While the first is stopped in mid-batch the second gets half of its partitions. */
    private static Packaged joining(Stage stage, Crowd crowd) throws Exception {
        try (var stop = new Stop(stage.database().connect(), Point.COUNT)) {
            crowd.until(stop::met);
            var other = stage.start("other", GROUP);
            awaitSharing(stage, 2 * CONSUMERS);
            return other;
        }
    }

    /** Frozen with its fence held, then awake again when its partitions are the other's: a zombie. */
    private static void takenForDead(Stage stage, Crowd crowd, Packaged one, Packaged other) throws Exception {
        Packaged frozen;
        try (var stop = new Stop(stage.database().connect(), Point.OFFSETS)) {
            frozen = crowd.until(stop::met).process().equals(one.name()) ? one : other;
            frozen.freeze();
        }
        crowd.sign(200);
        awaitSharing(stage, CONSUMERS);
        awaitThrough(stage);
        frozen.thaw();
        awaitSharing(stage, 2 * CONSUMERS);
    }

    /** PostgreSQL ends the frozen one's transaction, and with it the hold on partition and petition. */
    private static void awaitThrough(Stage stage) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(stage::isThrough);
    }

    private static void awaitSharing(Stage stage, int consumers) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> stage.groups().sharing(GROUP) == consumers);
    }
}
