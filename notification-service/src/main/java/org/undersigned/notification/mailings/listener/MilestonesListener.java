package org.undersigned.notification.mailings.listener;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.undersigned.notification.mailings.store.MilestoneMailings;
import org.undersigned.notification.wire.BatchReading;
import org.undersigned.notification.wire.EventReader;
import org.undersigned.notification.wire.Listening;
import org.undersigned.notification.wire.Received;
import org.undersigned.tally.events.MilestoneEvent;
import org.undersigned.tally.events.MilestoneEvent.MilestoneReached;

@ApplicationScoped
public class MilestonesListener implements Listening<MilestoneEvent> {

    private final EventReader<MilestoneEvent> reader = EventReader.of(MilestoneEvent.class);
    private final BatchReading batches;
    private final MilestoneMailings mailings;

    MilestonesListener(BatchReading batches, MilestoneMailings mailings) {
        this.batches = batches;
        this.mailings = mailings;
    }

    @Incoming(MilestoneEvent.TOPIC)
    public Uni<Void> read(ConsumerRecords<String, byte[]> records) {
        return batches.read(records, this);
    }

    @Override
    public String topic() {
        return MilestoneEvent.TOPIC;
    }

    @Override
    public EventReader<MilestoneEvent> reader() {
        return reader;
    }

    @Override
    public Uni<Void> apply(List<Received<MilestoneEvent>> events) {
        return mailings.open(told(events));
    }

    // Of several thresholds crossed at once only the highest is told.
    private static List<MilestoneReached> told(List<Received<MilestoneEvent>> events) {
        return events.stream()
                .map(Received::event)
                .map(MilestoneReached.class::cast)
                .filter(it -> it.threshold() == it.highest())
                .toList();
    }
}
