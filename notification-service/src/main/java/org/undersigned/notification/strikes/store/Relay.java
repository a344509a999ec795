package org.undersigned.notification.strikes.store;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

import org.undersigned.notification.NotRunning;
import org.undersigned.notification.database.Locks;
import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.events.StrikeEvent;
import org.undersigned.notification.wire.CloudEvent;

/**
 * Takes events from the outbox to Kafka, in order, at least once. One replica at a time: two could let an older version
 * of a strike overtake a newer one.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    // One after the other, each 8 s at the most: PostgreSQL ends a transaction that stands still for 30 s.
    private static final int AT_ONCE = 3;

    private final Transactions transactions;
    private final MutinyEmitter<byte[]> strikes;
    private final Clock clock;

    Relay(
            Transactions transactions,
            @Channel(StrikeEvent.TOPIC) @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = AT_ONCE)
                    MutinyEmitter<byte[]> strikes,
            Clock clock) {
        this.transactions = transactions;
        this.strikes = strikes;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = SKIP, skipExecutionIf = NotRunning.class)
    Uni<Void> relay() {
        return transactions
                .run(this::publish)
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("Strike events wait: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> publish(Mutiny.StatelessSession session) {
        return Locks.relay(session)
                .chain(mine -> mine ? publishAll(session) : Uni.createFrom().voidItem());
    }

    private Uni<Void> publishAll(Mutiny.StatelessSession session) {
        return Sql.of("select id, key, ce_id, type, body from outbox order by id limit :count")
                .with("count", AT_ONCE)
                .read(session, Waiting.class)
                .chain(waiting -> waiting.isEmpty() ? Uni.createFrom().voidItem() : send(session, waiting));
    }

    private Uni<Void> send(Mutiny.StatelessSession session, List<Waiting> waiting) {
        return Multi.createFrom()
                .iterable(waiting)
                .onItem()
                .transformToUniAndConcatenate(it -> strikes.sendMessage(message(it)))
                .collect()
                .asList()
                .chain(() -> Sql.of("delete from outbox where id = any(cast(:ids as bigint[]))")
                        .longs("ids", waiting.stream().map(Waiting::id).toList())
                        .write(session))
                .replaceWithVoid();
    }

    private Message<byte[]> message(Waiting it) {
        return new CloudEvent(it.ceId(), it.type(), clock.instant())
                .message(it.key(), it.body().getBytes(StandardCharsets.UTF_8));
    }

    private record Waiting(long id, String key, String ceId, String type, String body) {}
}
