package org.undersigned.intake.petitions.store;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

import org.undersigned.intake.events.PetitionEvent;
import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.intake.petitions.Petitions;
import org.undersigned.intake.publishing.Outlet;
import org.undersigned.intake.publishing.Publication;

/** The only store of petitions: a compacted topic, which this replica reads like all others. */
@Singleton
public class PetitionLog {

    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final int GLANCES = 250;

    private final MutinyEmitter<byte[]> channel;
    private final Outlet outlet;
    private final Petitions petitions;

    PetitionLog(
            @Channel(PetitionEvent.TOPIC) @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 16)
                    MutinyEmitter<byte[]> channel,
            Outlet outlet,
            Petitions petitions) {
        this.channel = channel;
        this.outlet = outlet;
        this.petitions = petitions;
    }

    /** Completes when Kafka has it and this replica shows it, so that who publishes can go and look at once. */
    public Uni<Void> append(PetitionPublished event) {
        var id = UUID.randomUUID().toString();
        var publication = new Publication(event.petition(), id, PetitionPublished.TYPE, outlet.write(event));
        return outlet.send(channel, publication).call(() -> shown(event));
    }

    /** At most 5 s: then another change has overtaken this one, and it is in Kafka anyway. */
    private Uni<Boolean> shown(PetitionPublished event) {
        return Uni.createFrom()
                .item(() -> petitions.show(event))
                .repeat()
                .withDelay(GLANCE)
                .atMost(GLANCES)
                .filter(Boolean::booleanValue)
                .toUni();
    }
}
