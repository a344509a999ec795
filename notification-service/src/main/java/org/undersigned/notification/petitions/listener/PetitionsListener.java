package org.undersigned.notification.petitions.listener;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.undersigned.intake.events.PetitionEvent;
import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.notification.petitions.News;
import org.undersigned.notification.petitions.Petition;
import org.undersigned.notification.petitions.store.PetitionStore;
import org.undersigned.notification.petitions.store.PetitionStore.Published;
import org.undersigned.notification.wire.BatchReading;
import org.undersigned.notification.wire.EventReader;
import org.undersigned.notification.wire.Listening;
import org.undersigned.notification.wire.Received;

@ApplicationScoped
public class PetitionsListener implements Listening<PetitionEvent> {

    private final EventReader<PetitionEvent> reader = EventReader.of(PetitionEvent.class);
    private final BatchReading batches;
    private final PetitionStore petitions;

    PetitionsListener(BatchReading batches, PetitionStore petitions) {
        this.batches = batches;
        this.petitions = petitions;
    }

    @Incoming(PetitionEvent.TOPIC)
    public Uni<Void> read(ConsumerRecords<String, byte[]> records) {
        return batches.read(records, this);
    }

    @Override
    public String topic() {
        return PetitionEvent.TOPIC;
    }

    @Override
    public EventReader<PetitionEvent> reader() {
        return reader;
    }

    @Override
    public Uni<Void> apply(List<Received<PetitionEvent>> events) {
        return petitions.keep(events.stream().map(PetitionsListener::published).toList());
    }

    private static Published published(Received<PetitionEvent> received) {
        return switch (received.event()) {
            case PetitionPublished it ->
                new Published(
                        new Petition(
                                it.petition(), it.title(), it.timeZone(), it.closesAt(), it.keptUntil(), received.at()),
                        news(it));
        };
    }

    private static List<News> news(PetitionPublished petition) {
        return petition.news() == null
                ? List.of()
                : petition.news().stream()
                        .map(it ->
                                new News(petition.petition(), it.id(), it.at(), it.title(), it.text(), it.changedAt()))
                        .toList();
    }
}
