package org.undersigned.tally.removals.relay;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

import org.undersigned.tally.events.CorrectionEvent;
import org.undersigned.tally.events.CorrectionEvent.SignatureRemoved;
import org.undersigned.tally.events.CorrectionEvent.SignatureRestored;
import org.undersigned.tally.removals.store.UntoldCorrections;
import org.undersigned.tally.removals.store.UntoldCorrections.Untold;
import org.undersigned.tally.topics.CallersContext;
import org.undersigned.tally.topics.Outage;
import org.undersigned.tally.wire.CloudEvent;

/** Publishes who was removed and restored, and forgets it once the brokers have it. */
@ApplicationScoped
class TellCorrections {

    /** On their way at once, begun in order: the producer keeps the order within a partition. */
    private static final int AT_ONCE = 64;

    private final UntoldCorrections untold;
    private final MutinyEmitter<byte[]> corrections;
    private final Outage outage = new Outage("telling corrections");

    TellCorrections(
            UntoldCorrections untold,
            @Channel(CorrectionEvent.TOPIC) @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 256)
                    MutinyEmitter<byte[]> corrections) {
        this.untold = untold;
        this.corrections = corrections;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> whatIsUntold() {
        return Multi.createBy()
                .repeating()
                .uni(() -> untold.alone(this::tellOldest))
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni()
                .invoke(outage::worked)
                .onFailure()
                .recoverWithUni(this::later);
    }

    private Uni<Boolean> tellOldest() {
        return untold.oldest()
                .chain(oldest -> oldest.isEmpty()
                        ? Uni.createFrom().item(false)
                        : tell(oldest).chain(() -> untold.told(oldest)).replaceWith(true));
    }

    private Uni<Void> tell(List<Untold> oldest) {
        return Multi.createFrom()
                .iterable(oldest)
                .onItem()
                .transformToUni(this::tell)
                .merge(AT_ONCE)
                .onItem()
                .ignoreAsUni()
                .emitOn(CallersContext.executor());
    }

    private Uni<Void> tell(Untold one) {
        var event = one.event();
        return corrections.sendMessage(new CloudEvent(one.id(), typeOf(event), event.inbox(), event).message());
    }

    private static String typeOf(CorrectionEvent event) {
        return switch (event) {
            case SignatureRemoved removed -> SignatureRemoved.TYPE;
            case SignatureRestored restored -> SignatureRestored.TYPE;
        };
    }

    /** The database or the brokers are away: what is untold stays untold. */
    private Uni<Void> later(Throwable failure) {
        outage.failed(failure);
        return Uni.createFrom().voidItem();
    }
}
