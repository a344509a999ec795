package org.undersigned.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

import org.undersigned.intake.events.SignatureEvent.Signatory;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.notification.Journal;
import org.undersigned.notification.Signing;
import org.undersigned.notification.Tables;
import org.undersigned.notification.TopicsOfOthers;
import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.delivery.store.Sweep;
import org.undersigned.testing.KafkaResource;
import org.undersigned.testing.PostgresResource;
import org.undersigned.testing.SecretsResource;

/** The whole service before a mail server that misbehaves. */
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(SecretsResource.class)
@WithTestResource(TopicsOfOthers.class)
@WithTestResource(StubbornPort.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class BeforeStubbornServer extends Journal {

    @Inject
    Transactions transactions;

    @Inject
    Ledger ledger;

    @Inject
    Instance<Post> posts;

    @Inject
    Sweep sweep;

    @Inject
    Tables tables;

    protected static final Duration PATIENCE = Duration.ofSeconds(90);

    protected final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler ear = new Ear(lines);
    protected StubbornServer server;

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

    protected static SignatureSubmitted addressed(SignatureSubmitted it, String email) {
        var who = it.signatory();
        return new SignatureSubmitted(
                it.id(),
                it.petition(),
                it.campaign(),
                it.inbox(),
                it.household(),
                it.person(),
                new Signatory(who.name(), email, who.postcode(), who.country(), null),
                it.updates(),
                it.consent(),
                it.locale(),
                it.channel(),
                it.confirmation(),
                null,
                List.of(),
                it.links(),
                null);
    }

    protected SignatureSubmitted confirmedWithoutMail(Signing who) {
        var submitted = who.submitted();
        publish(Signing.confirmed(submitted), submitted);
        eventually(() -> assertThat(ledger("confirmation:" + petition)).containsEntry("total", 1));
        return submitted;
    }

    protected void settled(String mailing, String state, int count) {
        eventually(() -> assertThat(ledger(mailing))
                .isNotNull()
                .containsEntry(state, count)
                .containsEntry("sending", 0));
    }

    protected List<String> words(String mailing) {
        return transactions.await(session -> Sql.of("select words from mail where mailing = :mailing")
                .with("mailing", mailing)
                .read(session, Words.class)
                .map(rows -> rows.stream().map(Words::words).toList()));
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
