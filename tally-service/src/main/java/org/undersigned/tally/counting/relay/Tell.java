package org.undersigned.tally.counting.relay;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

import org.undersigned.tally.counting.store.UntoldStore;
import org.undersigned.tally.events.MilestoneEvent;
import org.undersigned.tally.events.MilestoneEvent.MilestoneReached;
import org.undersigned.tally.events.TallyEvent;
import org.undersigned.tally.events.TallyEvent.TallyChanged;
import org.undersigned.tally.live.Freshness;
import org.undersigned.tally.live.LiveTallies;
import org.undersigned.tally.topics.CallersContext;
import org.undersigned.tally.wire.CloudEvent;

/** Publishes what the database has and the topics have not, and remembers it once the brokers have it. */
@ApplicationScoped
class Tell {

    private final UntoldStore untold;
    private final LiveTallies live;
    private final Freshness freshness;
    private final GoneBackCounts goneBack = new GoneBackCounts();
    private final MutinyEmitter<byte[]> tallies;
    private final MutinyEmitter<byte[]> milestones;

    Tell(
            UntoldStore untold,
            LiveTallies live,
            Freshness freshness,
            @Channel(TallyEvent.TOPIC) @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 256)
                    MutinyEmitter<byte[]> tallies,
            @Channel(MilestoneEvent.TOPIC) @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 256)
                    MutinyEmitter<byte[]> milestones) {
        this.untold = untold;
        this.live = live;
        this.freshness = freshness;
        this.tallies = tallies;
        this.milestones = milestones;
    }

    Uni<Void> whatIsUntold() {
        return untold.alone(this::tell);
    }

    /** A replica that never gets to tell, because another holds on to its turn, does not know either whether all is told. */
    private Uni<Void> tell() {
        var began = freshness.now();
        return untold.tallies(began)
                .chain(all -> each(all, this::tell))
                .invoke(() -> freshness.told(began))
                .chain(() -> untold.milestones().chain(all -> each(all, this::tell)));
    }

    private Uni<Void> tell(TallyChanged tally) {
        return live.of(tally.petition())
                .map(shown -> tell(tally, shown.tally()))
                .orElseGet(() -> publish(tally));
    }

    private Uni<Void> tell(TallyChanged tally, TallyChanged shown) {
        return switch (goneBack.of(tally, shown, Instant.now())) {
            case TELL -> publish(tally);
            case WAIT -> Uni.createFrom().voidItem();
            case LEAP -> untold.leap(tally.petition(), shown.version());
        };
    }

    private Uni<Void> publish(TallyChanged tally) {
        var id = "tally:" + tally.petition() + ":" + tally.version();
        return tallies.sendMessage(new CloudEvent(id, TallyChanged.TYPE, tally.petition(), tally).message())
                .emitOn(CallersContext.executor())
                .chain(() -> untold.told(tally));
    }

    private Uni<Void> tell(MilestoneReached milestone) {
        var id = "milestone:" + milestone.petition() + ":" + milestone.threshold();
        return milestones
                .sendMessage(new CloudEvent(id, MilestoneReached.TYPE, milestone.petition(), milestone).message())
                .emitOn(CallersContext.executor())
                .chain(() -> untold.told(milestone));
    }

    private static <T> Uni<Void> each(List<T> all, Function<T, Uni<Void>> tell) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(tell::apply)
                .onItem()
                .ignoreAsUni();
    }
}
