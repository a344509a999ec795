package org.undersigned.notification.delivery.store;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

import org.undersigned.notification.NotRunning;
import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.events.QueueEvent;
import org.undersigned.notification.events.QueueEvent.QueueMeasured;
import org.undersigned.notification.mailings.Lane;
import org.undersigned.notification.wire.CloudEvent;

/**
 * Tells how long confirmations wait, so that the page after signing can say it without asking anybody. Every replica
 * tells it: it is state, and the newest is right.
 */
@ApplicationScoped
public class QueueBulletin {

    private static final Logger LOG = Logger.getLogger(QueueBulletin.class);
    private static final String LANE = Lane.CONFIRMATIONS.name().toLowerCase();

    private final Transactions transactions;
    private final MutinyEmitter<byte[]> queues;
    private final ObjectMapper json;
    private final Clock clock;

    QueueBulletin(
            Transactions transactions,
            @Channel(QueueEvent.TOPIC) @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 2)
                    MutinyEmitter<byte[]> queues,
            ObjectMapper json,
            Clock clock) {
        this.transactions = transactions;
        this.queues = queues;
        this.json = json;
        this.clock = clock;
    }

    private record Oldest(Instant dueAt) {}

    @Scheduled(every = "15s", concurrentExecution = SKIP, skipExecutionIf = NotRunning.class)
    public Uni<Void> tell() {
        return measured()
                .chain(this::publish)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "How long mails wait was not told: %s",
                        failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    // A mail that was put off, because its domain is slow or asked for a rest, is due later: it says nothing of others.
    // What an organiser has paused is put off too, and there everybody waits.
    private Uni<QueueMeasured> measured() {
        var now = clock.instant();
        return transactions
                .run(session -> Sql.of("""
                        select least((select min(due_at) from mail where lane = :lane and state = 'QUEUED'
                                and due_at <= cast(cast(:now as text) as timestamptz)),
                            (select min(paused_at) from mailing g where g.lane = :lane and g.paused_at is not null
                                and exists (select 1 from mail m where m.mailing = g.id and m.state = 'QUEUED'))) as due_at""")
                        .with("lane", Lane.CONFIRMATIONS.ordinal())
                        .with("now", now)
                        .read(session, Oldest.class))
                .map(oldest -> new QueueMeasured(LANE, oldest.getFirst().dueAt(), now));
    }

    private Uni<Void> publish(QueueMeasured measured) {
        var id = "queue:" + measured.lane() + ":" + measured.at();
        return queues.sendMessage(
                new CloudEvent(id, QueueMeasured.TYPE, measured.at()).message(measured.lane(), body(measured)));
    }

    private byte[] body(QueueMeasured measured) {
        try {
            return json.writeValueAsBytes(measured);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
