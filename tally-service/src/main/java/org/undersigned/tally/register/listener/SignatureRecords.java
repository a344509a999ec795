package org.undersigned.tally.register.listener;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.tally.register.Batch;
import org.undersigned.tally.register.Channel;
import org.undersigned.tally.register.Logged;
import org.undersigned.tally.register.Logged.Place;
import org.undersigned.tally.register.Poison;
import org.undersigned.tally.register.Whose;
import org.undersigned.tally.wire.Wire;
import org.undersigned.tally.wire.Wire.Unreadable;

/** Makes a batch of what was polled; what cannot be read is set apart and stops nothing. */
public final class SignatureRecords {

    private static final Wire<SignatureEvent> WIRE = new Wire<>(SignatureEvent.class);

    private final List<Logged> events = new ArrayList<>();
    private final List<Poison> poison = new ArrayList<>();

    private SignatureRecords() {}

    static Batch read(String topicId, ConsumerRecords<String, byte[]> records) {
        var batch = new SignatureRecords();
        records.forEach(batch::add);
        return new Batch(topicId, List.copyOf(batch.events), List.copyOf(batch.poison));
    }

    /** The event of one record; empty where it cannot be read. */
    public static Optional<Logged> event(ConsumerRecord<String, byte[]> record) {
        var batch = new SignatureRecords();
        batch.add(record);
        return batch.events.stream().findFirst();
    }

    /** One record that had been set apart. */
    static Batch read(String type, Place place, Instant at, byte[] payload) {
        var batch = new SignatureRecords();
        batch.add(type, place, at, new Whose(null, null), payload);
        return new Batch(null, List.copyOf(batch.events), List.copyOf(batch.poison));
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        var place = new Place(record.partition(), record.offset());
        var at = Instant.ofEpochMilli(record.timestamp());
        add(Wire.typeOf(record), place, at, new Whose(record.key(), null), record.value());
    }

    private void add(String type, Place place, Instant at, Whose whose, byte[] payload) {
        try {
            var event = WIRE.read(type, payload);
            check(event);
            events.add(new Logged(event, place, at, type, payload));
        } catch (Unreadable | IllegalArgumentException unreadable) {
            poison.add(new Poison(place, at, whose, type, unreadable.getMessage(), payload));
        }
    }

    private static void check(SignatureEvent event) {
        require(event.id() != null, "no id");
        require(event.petition() != null, "no petition");
        require(event.inbox() != null, "no inbox fingerprint");
        if (event instanceof SignatureSubmitted submitted) {
            require(submitted.person() != null && submitted.household() != null, "no person or household fingerprint");
            require(submitted.signatory() != null, "no signatory");
            require(isKnown(submitted.channel()), "unknown channel");
        }
    }

    private static boolean isKnown(String channel) {
        try {
            return channel != null && Channel.named(channel) != null;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
