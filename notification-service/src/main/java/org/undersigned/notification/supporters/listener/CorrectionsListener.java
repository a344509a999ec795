package org.undersigned.notification.supporters.listener;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.undersigned.notification.supporters.Roll;
import org.undersigned.notification.supporters.store.SupporterStore;
import org.undersigned.notification.supporters.store.SupporterStore.Scope;
import org.undersigned.notification.wire.BatchReading;
import org.undersigned.notification.wire.EventReader;
import org.undersigned.notification.wire.Listening;
import org.undersigned.notification.wire.Received;
import org.undersigned.tally.events.CorrectionEvent;
import org.undersigned.tally.events.CorrectionEvent.SignatureRemoved;
import org.undersigned.tally.events.CorrectionEvent.SignatureRestored;

@ApplicationScoped
public class CorrectionsListener implements Listening<CorrectionEvent> {

    private final EventReader<CorrectionEvent> reader = EventReader.of(CorrectionEvent.class);
    private final BatchReading batches;
    private final SupporterStore supporters;

    CorrectionsListener(BatchReading batches, SupporterStore supporters) {
        this.batches = batches;
        this.supporters = supporters;
    }

    @Incoming(CorrectionEvent.TOPIC)
    public Uni<Void> read(ConsumerRecords<String, byte[]> records) {
        return batches.read(records, this);
    }

    @Override
    public String topic() {
        return CorrectionEvent.TOPIC;
    }

    @Override
    public EventReader<CorrectionEvent> reader() {
        return reader;
    }

    @Override
    public Uni<Void> apply(List<Received<CorrectionEvent>> events) {
        var scope = new Scope(
                events.stream().map(it -> it.position().partition()).collect(Collectors.toSet()),
                events.stream().map(it -> it.event().petition()).collect(Collectors.toSet()),
                Set.of(),
                events.stream().map(it -> it.event().id()).collect(Collectors.toSet()));
        return supporters.apply(scope, roll -> events.forEach(it -> apply(roll, it.event())));
    }

    private static void apply(Roll roll, CorrectionEvent event) {
        switch (event) {
            case SignatureRemoved it -> roll.removed(it.id());
            case SignatureRestored it -> roll.restored(it.id());
        }
    }
}
