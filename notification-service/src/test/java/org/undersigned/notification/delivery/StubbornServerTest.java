package org.undersigned.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.notification.Journal;
import org.undersigned.notification.Signing;
import org.undersigned.notification.TopicsOfOthers;
import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.delivery.StubbornServer.Received;
import org.undersigned.notification.delivery.store.Sweep;
import org.undersigned.notification.mailings.Lane;
import org.undersigned.testing.KafkaResource;
import org.undersigned.testing.PostgresResource;
import org.undersigned.testing.SecretsResource;

@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(SecretsResource.class)
@WithTestResource(TopicsOfOthers.class)
@WithTestResource(StubbornPort.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StubbornServerTest extends Journal {

    @Inject
    Transactions transactions;

    @Inject
    Ledger ledger;

    @Inject
    Instance<Post> posts;

    @Inject
    Sweep sweep;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler ear = new Ear(lines);
    private StubbornServer server;

    @BeforeEach
    void a_petition_and_a_server() {
        Logger.getLogger("").addHandler(ear);
        open();
        server = StubbornServer.start(StubbornPort.port());
    }

    @AfterEach
    void nothing_personal_was_logged() {
        server.close();
        Logger.getLogger("").removeHandler(ear);
        assertThat(lines).noneMatch(line -> line.contains("example.org") || line.contains("Canary"));
    }

    @Test
    void while_the_server_is_away_mail_waits_and_then_goes_once() {
        publish(signed("Ruth Canary").submitted());
        settled("confirmation:" + petition, "sent", 1);
        server.close();
        var asha = signed("Asha Canary");
        publish(asha.submitted());
        eventually(() -> assertThat(ledger("confirmation:" + petition)).containsEntry("total", 2));

        server = StubbornServer.start(StubbornPort.port());

        eventually(() -> assertThat(server.to(asha.email())).hasSize(1));
        settled("confirmation:" + petition, "sent", 2);
    }

    @Test
    void an_address_that_does_not_exist_is_written_to_once() {
        var nobody = signed("Nobody Canary");
        publish(nobody.submitted());
        settled("confirmation:" + petition, "failed", 1);

        publish(nobody.submitted());

        settled("confirm-again:" + petition, "cancelled", 1);
        assertThat(words("confirmation:" + petition)).containsExactly("550 5.1.1 <address>: no such user");
    }

    @Test
    void a_refused_text_has_failed_with_the_servers_words() {
        publish(signed("Refused Canary").submitted());

        settled("confirmation:" + petition, "failed", 1);
        assertThat(words("confirmation:" + petition)).containsExactly("554 5.7.1 not this text");
    }

    @Test
    void what_is_put_off_is_tried_again_after_a_minute() {
        var later = signed("Later Canary");
        publish(later.submitted());
        eventually(() -> assertThat(server.hasSeen(later.email())).isTrue());
        settled("confirmation:" + petition, "queued", 1);
        assertThat(server.to(later.email())).isEmpty();

        clock.set(Instant.now().plus(Duration.ofMinutes(2)).toString());

        settled("confirmation:" + petition, "sent", 1);
    }

    @Test
    void a_confirmation_without_an_answer_goes_once_more_under_the_same_id_and_not_a_third_time() {
        var silent = signed("Silent Canary");
        publish(silent.submitted());
        eventually(() -> assertThat(server.to(silent.email())).hasSize(1));
        settled("confirmation:" + petition, "queued", 1);

        clock.set(Instant.now().plus(Duration.ofMinutes(2)).toString());

        settled("confirmation:" + petition, "ambiguous", 1);
        assertThat(server.to(silent.email())).hasSize(2);
        assertThat(server.to(silent.email()).stream().map(Received::messageId).distinct())
                .hasSize(1);
    }

    @Test
    void a_replica_that_dies_in_an_attempt_leaves_a_confirmation_that_goes_once_more() {
        var asha = signed("Asha Canary");
        publish(asha.submitted());
        settled("confirmation:" + petition, "sent", 1);

        leave("ATTEMPTING", "confirmation:" + petition);
        sweep.leases().await().atMost(Duration.ofSeconds(60));
        settled("confirmation:" + petition, "sent", 1);
        assertThat(server.to(asha.email())).hasSize(2);

        leave("ATTEMPTING", "confirmation:" + petition);
        sweep.leases().await().atMost(Duration.ofSeconds(60));
        settled("confirmation:" + petition, "ambiguous", 1);
        assertThat(server.to(asha.email())).hasSize(2);
    }

    @Test
    void what_a_dead_replica_had_only_claimed_is_taken_by_another() {
        var asha = signed("Asha Canary");
        publish(asha.submitted());
        settled("confirmation:" + petition, "sent", 1);

        leave("CLAIMED", "confirmation:" + petition);
        sweep.leases().await().atMost(Duration.ofSeconds(60));

        settled("confirmation:" + petition, "sent", 1);
        assertThat(server.to(asha.email())).hasSize(2);
    }

    @Test
    void a_replica_that_wakes_up_late_may_not_send_what_is_no_longer_its_own() {
        publish(signed("Asha Canary").submitted());
        settled("confirmation:" + petition, "sent", 1);
        var claim = leave("CLAIMED", "confirmation:" + petition);

        assertThat(ledger.turn(Lane.CONFIRMATIONS, List.of(), List.of(claim))).isEmpty();
    }

    @Test
    void two_replicas_send_each_mail_once() throws InterruptedException {
        var second = new LaneWork(Lane.CONFIRMATIONS, 4, ledger, posts::get, clock);
        second.start();
        var signers =
                IntStream.range(0, 80).mapToObj(i -> signed("Asha Canary " + i)).toList();

        signers.forEach(it -> publish(it.submitted()));

        settled("confirmation:" + petition, "sent", 80);
        second.close();
        second.finish(Duration.ofSeconds(5));
        assertThat(signers).allSatisfy(it -> assertThat(server.to(it.email())).hasSize(1));
    }

    @Test
    void a_letter_to_all_without_an_answer_is_not_sent_again() {
        var silent = signed("Silent Canary");
        confirmedWithoutMail(silent);

        milestone(1, 1, Instant.now().plusSeconds(60));

        settled("milestone:" + petition + ":1", "ambiguous", 1);
    }

    private SignatureSubmitted confirmedWithoutMail(Signing who) {
        var submitted = who.submitted();
        publish(Signing.confirmed(submitted), submitted);
        eventually(() -> assertThat(ledger("confirmation:" + petition)).containsEntry("total", 1));
        return submitted;
    }

    private void settled(String mailing, String state, int count) {
        eventually(() -> assertThat(ledger(mailing))
                .isNotNull()
                .containsEntry(state, count)
                .containsEntry("sending", 0));
    }

    private List<String> words(String mailing) {
        return transactions.await(session -> Sql.of("select words from mail where mailing = :mailing")
                .with("mailing", mailing)
                .read(session, Words.class)
                .map(rows -> rows.stream().map(Words::words).toList()));
    }

    /** As a replica leaves a mail whose process was killed. */
    private Claimed leave(String state, String mailing) {
        return transactions
                .await(session -> Sql.of("""
                                update mail set state = :state, claim = gen_random_uuid(), settled_at = null,
                                    lease_until = now() - interval '1 second'
                                where mailing = :mailing returning id, claim""")
                        .with("state", state)
                        .with("mailing", mailing)
                        .read(session, Claimed.class))
                .getFirst();
    }

    record Words(String words) {}

    private static final class Ear extends Handler {
        private final List<String> lines;

        private Ear(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord entry) {
            var parameters = entry.getParameters() == null ? List.of() : List.of(entry.getParameters());
            lines.add(entry.getMessage() + parameters + entry.getThrown());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing to free.
        }
    }
}
