package org.undersigned.notification.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

import org.undersigned.notification.database.Outage;
import org.undersigned.notification.quarantine.Quarantine;
import org.undersigned.notification.quarantine.Quarantined;

/**
 * Takes a batch to its end whatever happens: it waits for a database that is away, and puts aside what can never be
 * read, so that the rest goes on. A failure never reaches the framework, which would close the consumer.
 */
@ApplicationScoped
public class BatchReading {

    private static final Logger LOG = Logger.getLogger(BatchReading.class);

    private final Quarantine quarantine;

    BatchReading(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    public <E> Uni<Void> read(
            ConsumerRecords<String, byte[]> records,
            EventReader<E> reader,
            Function<List<Received<E>>, Uni<Void>> use) {
        var readable = new ArrayList<Raw<E>>();
        var unreadable = new ArrayList<Quarantined>();
        records.forEach(record -> sort(record, reader, readable, unreadable));
        return patiently(quarantine.put(unreadable)).chain(() -> take(readable, use));
    }

    private <E> void sort(
            ConsumerRecord<String, byte[]> raw, EventReader<E> reader, List<Raw<E>> good, List<Quarantined> bad) {
        try {
            good.add(new Raw<>(received(raw, reader), raw.value()));
        } catch (Unreadable reason) {
            bad.add(new Quarantined(position(raw), reason.getMessage(), raw.value()));
        }
    }

    private <E> Uni<Void> take(List<Raw<E>> batch, Function<List<Received<E>>, Uni<Void>> use) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return patiently(Uni.createFrom().deferred(() -> use.apply(events(batch))))
                .onFailure()
                .recoverWithUni(fault -> oneByOne(batch, use, fault));
    }

    private <E> Uni<Void> oneByOne(List<Raw<E>> batch, Function<List<Received<E>>, Uni<Void>> use, Throwable fault) {
        if (batch.size() > 1) {
            return Multi.createFrom()
                    .iterable(batch)
                    .onItem()
                    .transformToUniAndConcatenate(one -> take(List.of(one), use))
                    .collect()
                    .last();
        }
        var record = batch.getFirst();
        var reason = "refused: " + fault.getClass().getSimpleName();
        return patiently(quarantine.put(List.of(new Quarantined(record.event().position(), reason, record.bytes()))));
    }

    private static Uni<Void> patiently(Uni<Void> work) {
        return work.onFailure(Outage::is)
                .invoke(failure ->
                        LOG.warnf("A batch waits: %s", failure.getClass().getName()))
                .onFailure(Outage::is)
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(10))
                .indefinitely();
    }

    private static <E> List<Received<E>> events(List<Raw<E>> batch) {
        return batch.stream().map(Raw::event).toList();
    }

    private static <E> Received<E> received(ConsumerRecord<String, byte[]> raw, EventReader<E> reader) {
        var type = raw.headers().lastHeader("ce_type");
        var name = type == null ? null : new String(type.value(), StandardCharsets.UTF_8);
        return new Received<>(reader.read(name, raw.value()), Instant.ofEpochMilli(raw.timestamp()), position(raw));
    }

    private static Received.Position position(ConsumerRecord<String, byte[]> raw) {
        return new Received.Position(raw.topic(), raw.partition(), raw.offset());
    }

    private record Raw<E>(Received<E> event, byte[] bytes) {}
}
