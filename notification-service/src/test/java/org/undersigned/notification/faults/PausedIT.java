package org.undersigned.notification.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.undersigned.notification.delivery.StubbornServer;
import org.undersigned.notification.delivery.StubbornServer.Received;
import org.undersigned.notification.delivery.StubbornServer.Verb;

/** One replica of two stands still for longer than its leases last, and then goes on as if nothing had been. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("faults")
class PausedIT {

    private static final int SUPPORTERS = 60;

    @Test
    void a_replica_that_wakes_up_sends_nothing_that_it_no_longer_owns() throws Exception {
        var stage = new Stage();
        try (var replicas = new Replicas(stage)) {
            await().until(replicas::areReady);
            var campaign = new Campaign(SUPPORTERS);
            await().until(() -> replicas.received().size() == SUPPORTERS);

            var sleeper = replicas.older();
            // Nothing is under way, so nobody is past that word: what SMTP cannot take back, it was not asked for yet.
            sleeper.server().on(Verb.RCPT, StubbornServer.HESITATE);
            campaign.planStrike(replicas.younger());
            campaign.goOnUntil(() -> sleeper.server().held() > 0);
            sleeper.freeze();
            sleeper.server().letGo();
            sleeper.server().relent();
            campaign.sign(50);
            Verdict.awaitEnd(campaign, stage.mails());
            var before = newest(stage, replicas);
            var sent = sleeper.server().received().size();
            sleeper.program().thaw();
            campaign.goOnUntil(() -> sleeper.server().received().size() > sent);
            Verdict.awaitEnd(campaign, stage.mails());

            assertThat(sleeper.server()
                            .received()
                            .subList(sent, sleeper.server().received().size()))
                    .as("what it sent once it was awake")
                    .allMatch(it -> stage.mails().mailOf(it) > before);
            var verdict = Verdict.of(campaign, stage.mails(), replicas.received());
            System.out.printf("One slept: %s%n", verdict);
            verdict.everyEventHasOneMailForEachPerson();
            verdict.whoHasNoneIsListed();
            verdict.nobodyHasTwo();
            // The other's: its driver says beside the log, and in its own form, that PostgreSQL gave the sleeper up.
            assertThat(replicas.younger().program().log())
                    .isNotEmpty()
                    .allMatch(line -> line.hasNonNull("timestamp") && line.hasNonNull("level"))
                    .noneMatch(line -> line.toString().contains("@example.org"));
        }
    }

    private static long newest(Stage stage, Replicas replicas) {
        return replicas.received().stream()
                .mapToLong((Received it) -> stage.mails().mailOf(it))
                .max()
                .orElseThrow();
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(300));
    }
}
