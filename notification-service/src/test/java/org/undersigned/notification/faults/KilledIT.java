package org.undersigned.notification.faults;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One replica of two is killed with the signal that nobody can catch, while both send. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("faults")
class KilledIT {

    /** Fifty take some ten minutes. */
    private static final int KILLS = Integer.getInteger("undersigned.faults.sender.kills", 3);

    private static final long SEED = Long.getLong("undersigned.faults.seed", 2016);
    private static final int SUPPORTERS = 60;

    private final Random random = new Random(SEED);

    @Test
    void killed_while_sending_over_and_over_nobody_is_without_a_mail_and_nobody_has_two_but_those_listed()
            throws Exception {
        var stage = new Stage();
        try (var replicas = new Replicas(stage)) {
            Awaitility.await().atMost(Duration.ofMinutes(3)).until(replicas::areReady);
            var campaign = new Campaign(SUPPORTERS);
            campaign.goOnUntil(() -> heardOf(replicas));
            for (var moment : moments()) {
                kill(replicas, campaign, moment);
            }
            Verdict.awaitEnd(campaign, stage.mails());

            var verdict = Verdict.of(campaign, stage.mails(), replicas.received());
            System.out.printf("%d kills: %s%n", KILLS, verdict);
            verdict.everyEventHasOneMailForEachPerson();
            verdict.whoHasNoneIsListed();
            verdict.whoHasTwoIsListed();
        }
    }

    /** The supporters are known before the first strike is planned. */
    private static boolean heardOf(Replicas replicas) {
        return replicas.received().stream()
                        .filter(it -> it.to().startsWith("supporter"))
                        .count()
                == SUPPORTERS;
    }

    private void kill(Replicas replicas, Campaign campaign, Moment moment) throws Exception {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> replicas.older().program().isReady());
        campaign.planStrike(replicas.older());
        campaign.goOnUntil(moment.isMet(replicas.older(), random));
        replicas.killOlder();
        System.out.printf("%s: killed %s%n", LocalTime.now(), moment);
    }

    private List<Moment> moments() {
        var moments = new ArrayList<Moment>();
        while (moments.size() < KILLS) {
            var some = new ArrayList<>(List.of(Moment.values()));
            Collections.shuffle(some, random);
            moments.addAll(some);
        }
        return moments.subList(0, KILLS);
    }
}
