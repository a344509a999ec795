package org.undersigned.notification.supporters.listener;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.notification.supporters.store.SupporterStore;
import org.undersigned.notification.supporters.store.SupporterStore.Scope;
import org.undersigned.notification.wire.BatchReading;
import org.undersigned.notification.wire.EventReader;
import org.undersigned.notification.wire.Listening;
import org.undersigned.notification.wire.Received;

@ApplicationScoped
public class SignaturesListener implements Listening<SignatureEvent> {

    private final EventReader<SignatureEvent> reader = EventReader.of(SignatureEvent.class);
    private final BatchReading batches;
    private final SupporterStore supporters;
    private final ReadingLag lag;

    SignaturesListener(BatchReading batches, SupporterStore supporters, ReadingLag lag) {
        this.batches = batches;
        this.supporters = supporters;
        this.lag = lag;
    }

    @Incoming(SignatureEvent.TOPIC)
    public Uni<Void> read(ConsumerRecords<String, byte[]> records) {
        lag.begun(records);
        return batches.read(records, this).eventually(lag::ended);
    }

    @Override
    public String topic() {
        return SignatureEvent.TOPIC;
    }

    @Override
    public EventReader<SignatureEvent> reader() {
        return reader;
    }

    @Override
    public Uni<Void> apply(List<Received<SignatureEvent>> events) {
        var scope = new Scope(
                collect(events.stream(), it -> it.position().partition()),
                collect(events.stream(), it -> it.event().petition()),
                collect(events.stream(), it -> it.event().inbox()),
                collect(events.stream(), it -> it.event().id()));
        return supporters.apply(scope, roll -> events.forEach(it -> roll.read(it.event(), it.at())));
    }

    private static <E, T> Set<T> collect(Stream<E> events, Function<E, T> part) {
        return events.map(part).collect(Collectors.toSet());
    }
}
