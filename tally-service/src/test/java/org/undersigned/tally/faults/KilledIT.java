package org.undersigned.tally.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The packaged service is killed with the signal that nobody can catch, while it counts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("faults")
class KilledIT {

    /** A hundred take a quarter of an hour. */
    private static final int KILLS = Integer.getInteger("undersigned.faults.kills", 3);

    /** The first three are in COMMIT, behind the count, and anywhere. */
    private static final long SEED = Long.getLong("undersigned.faults.seed", 2043);

    private static final String STEPS = "select count(*) from transition";
    private static final Long[] LADDER =
            LongStream.rangeClosed(1, 200).mapToObj(rung -> rung * 100).toArray(Long[]::new);

    private final Random random = new Random(SEED);

    @Test
    void killed_in_mid_batch_over_and_over_and_with_the_topic_replayed_it_counts_everybody_once() throws Exception {
        try (var stage = new Stage()) {
            var intake = stage.intake();
            var petition = intake.petition(LADDER);
            var history = new History(petition, SEED);
            var crowd = new Crowd(intake, history);
            var verdict = new Verdict(stage, petition, history);

            killOverAndOver(stage, crowd, verdict);

            long steps = stage.database().number(STEPS);
            stage.forgetWhereItStands();
            try (var replay = stage.start("replay")) {
                verdict.holds(replay);
            }
            assertThat(stage.database().number(STEPS)).isEqualTo(steps);
            System.out.printf("%,d counted, %,d steps%n", history.truth(), steps);
        }
    }

    private void killOverAndOver(Stage stage, Crowd crowd, Verdict verdict) throws Exception {
        try (var kills = new Kills(stage, crowd, random)) {
            for (var kill : kills()) {
                kill.by(kills);
            }
            System.out.printf("%d kills: %s%n", KILLS, kills.score());
            crowd.sign(0);
            verdict.holds(kills.survivor());
        }
    }

    private List<Kill> kills() {
        return Stream.generate(this::inAnyOrder)
                .flatMap(List::stream)
                .limit(KILLS)
                .toList();
    }

    /** One at each point, and one anywhere. */
    private List<Kill> inAnyOrder() {
        var kills = Stream.concat(Stream.of(Point.values()).map(KilledIT::at), Stream.<Kill>of(Kills::anywhere))
                .collect(Collectors.toList());
        Collections.shuffle(kills, random);
        return kills;
    }

    private static Kill at(Point point) {
        return kills -> assertThat(kills.at(point)).as(point.name()).isEqualTo(point.ending());
    }

    private interface Kill {

        void by(Kills kills) throws Exception;
    }
}
