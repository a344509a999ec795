package org.undersigned.notification.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
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
    private final Bookmarks bookmarks;

    BatchReading(Quarantine quarantine, Bookmarks bookmarks) {
        this.quarantine = quarantine;
        this.bookmarks = bookmarks;
    }

    public <E> Uni<Void> read(ConsumerRecords<String, byte[]> records, Listening<E> listening) {
        var readable = new ArrayList<Read<E>>();
        var unreadable = new ArrayList<Quarantined>();
        records.forEach(record -> sort(RawRecord.of(record), listening.reader(), readable, unreadable));
        return patiently(quarantine.put(unreadable))
                .chain(() -> take(readable, listening::apply))
                .chain(() -> patiently(
                        Uni.createFrom().deferred(() -> bookmarks.advance(listening.topic(), Span.of(records)))));
    }

    private <E> void sort(RawRecord raw, EventReader<E> reader, List<Read<E>> good, List<Quarantined> bad) {
        try {
            good.add(new Read<>(raw.read(reader), raw));
        } catch (Unreadable reason) {
            bad.add(new Quarantined(raw, reason.getMessage()));
        }
    }

    private <E> Uni<Void> take(List<Read<E>> batch, Function<List<Received<E>>, Uni<Void>> use) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return patiently(Uni.createFrom().deferred(() -> use.apply(events(batch))))
                .onFailure()
                .recoverWithUni(fault -> oneByOne(batch, use, fault));
    }

    private <E> Uni<Void> oneByOne(List<Read<E>> batch, Function<List<Received<E>>, Uni<Void>> use, Throwable fault) {
        if (batch.size() > 1) {
            return Multi.createFrom()
                    .iterable(batch)
                    .onItem()
                    .transformToUniAndConcatenate(one -> take(List.of(one), use))
                    .collect()
                    .last();
        }
        return patiently(
                quarantine.put(List.of(Quarantined.refused(batch.getFirst().raw(), fault))));
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

    private static <E> List<Received<E>> events(List<Read<E>> batch) {
        return batch.stream().map(Read::event).toList();
    }

    private record Read<E>(Received<E> event, RawRecord raw) {}
}
