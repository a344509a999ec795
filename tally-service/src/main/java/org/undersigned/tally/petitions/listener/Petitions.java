package org.undersigned.tally.petitions.listener;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import org.undersigned.intake.events.PetitionEvent;
import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.tally.petitions.KnownPetitions;
import org.undersigned.tally.petitions.PublishedPetitions;
import org.undersigned.tally.petitions.store.PetitionStore;
import org.undersigned.tally.topics.Patience;
import org.undersigned.tally.wire.Wire;
import org.undersigned.tally.wire.Wire.Unreadable;

/** Opens a count for each petition. Every replica reads the whole compacted topic at its start. */
@ApplicationScoped
class Petitions {

    private static final Logger LOG = Logger.getLogger(Petitions.class);
    private static final Wire<PetitionEvent> WIRE = new Wire<>(PetitionEvent.class);

    private final PetitionStore store;
    private final KnownPetitions known;
    private final PublishedPetitions published;

    Petitions(PetitionStore store, KnownPetitions known, PublishedPetitions published) {
        this.store = store;
        this.known = known;
        this.published = published;
    }

    @Incoming(PetitionEvent.TOPIC)
    Uni<Void> publish(ConsumerRecord<String, byte[]> record) {
        return read(record).invoke(() -> known.read(record.partition(), record.offset()));
    }

    private Uni<Void> read(ConsumerRecord<String, byte[]> record) {
        try {
            return switch (WIRE.read(record)) {
                case PetitionPublished petition -> publish(petition, Instant.ofEpochMilli(record.timestamp()));
            };
        } catch (Unreadable unreadable) {
            LOG.errorf(
                    "petitions-%d@%d cannot be read: %s", record.partition(), record.offset(), unreadable.getMessage());
            return Uni.createFrom().voidItem();
        }
    }

    private Uni<Void> publish(PetitionPublished petition, Instant at) {
        return Patience.retry("petition", () -> store.publish(petition, at))
                .invoke(() -> known.add(petition.petition()))
                .invoke(() -> published.add(petition, at));
    }
}
