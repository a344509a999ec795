package org.undersigned.notification.delivery.store;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

import org.undersigned.notification.NotRunning;
import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.mailings.Lane;

/** How long the queue of each lane is, and how old its oldest mail that is due. */
@ApplicationScoped
public class QueueGauges {

    private static final Logger LOG = Logger.getLogger(QueueGauges.class);

    private final Transactions transactions;
    private final Clock clock;
    private volatile Map<Lane, Length> lengths = Map.of();
    private volatile Held held = new Held(0, 0);

    QueueGauges(Transactions transactions, Clock clock, MeterRegistry metrics) {
        this.transactions = transactions;
        this.clock = clock;
        for (var lane : Lane.values()) {
            gauge(metrics, "undersigned.mail.queue.length", lane);
            gauge(metrics, "undersigned.mail.queue.oldest.seconds", lane);
        }
        metrics.gauge("undersigned.mail.domains.resting", this, it -> it.held.domains());
        metrics.gauge("undersigned.mail.mailings.paused", this, it -> it.held.mailings());
    }

    private record Held(long domains, long mailings) {}

    private record Length(int lane, long queued, double oldest) {}

    private void gauge(MeterRegistry metrics, String name, Lane lane) {
        Gauge.builder(name, this, it -> it.read(name, lane))
                .tag("lane", lane.name().toLowerCase())
                .strongReference(true)
                .register(metrics);
    }

    private double read(String name, Lane lane) {
        var length = lengths.getOrDefault(lane, new Length(0, 0, 0));
        return name.endsWith("length") ? length.queued() : length.oldest();
    }

    @Scheduled(every = "5s", concurrentExecution = SKIP, skipExecutionIf = NotRunning.class)
    Uni<Void> look() {
        return quietly(transactions.run(session -> lengths(session).chain(() -> held(session))));
    }

    private Uni<Void> held(Mutiny.StatelessSession session) {
        return Sql.of("""
                        select (select count(*) from domain_rest where until > cast(cast(:now as text) as timestamptz))
                            as domains, (select count(*) from mailing
                            where paused_at is not null and stopped_at is null) as mailings""")
                .with("now", clock.instant())
                .read(session, Held.class)
                .invoke(read -> held = read.getFirst())
                .replaceWithVoid();
    }

    private Uni<Void> lengths(Mutiny.StatelessSession session) {
        return Sql.of("""
                                select lane, count(*) as queued, coalesce(greatest(0, extract(epoch from
                                    cast(cast(:now as text) as timestamptz) - min(due_at))), 0) as oldest
                                from mail where state = 'QUEUED' group by lane""")
                .with("now", clock.instant())
                .read(session, Length.class)
                .invoke(read -> {
                    var fresh = new EnumMap<Lane, Length>(Lane.class);
                    read.forEach(it -> fresh.put(Lane.values()[it.lane()], it));
                    lengths = fresh;
                })
                .replaceWithVoid();
    }

    private static Uni<Void> quietly(Uni<Void> work) {
        return work.onFailure()
                .invoke(failure -> LOG.warnf(
                        "The queue was not measured: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }
}
