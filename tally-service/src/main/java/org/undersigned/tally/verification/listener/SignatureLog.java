package org.undersigned.tally.verification.listener;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.register.Logged;
import org.undersigned.tally.register.listener.SignatureRecords;
import org.undersigned.tally.verification.Beginning;
import org.undersigned.tally.verification.Slice;

/** The log of signatures, read by a consumer that belongs to no group and so takes nothing from those that count. */
final class SignatureLog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<String, byte[]> consumer;

    SignatureLog(Map<String, Object> kafka) {
        consumer = new KafkaConsumer<>(settings(kafka), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> settings(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.remove("group.id");
        settings.put("enable.auto.commit", "false");
        // What ages out meanwhile must be noticed, not skipped.
        settings.put("auto.offset.reset", "none");
        // A fetch at the end of one partition is waited for before the next partition's is sent.
        settings.put("fetch.max.wait.ms", "10");
        settings.put("max.poll.records", "1000");
        settings.put("fetch.max.bytes", "4194304");
        settings.put("default.api.timeout.ms", "15000");
        return settings;
    }

    /** How it went. */
    enum Read {
        TO_THE_END,
        STOPPED,
        AGED_OUT
    }

    /** Where a partition begins now. */
    Beginning beginning(int partition) {
        var place = place(partition);
        var offset = consumer.beginningOffsets(List.of(place)).get(place);
        return new Beginning(offset, offset == 0 ? null : first(place, offset));
    }

    private Instant first(TopicPartition place, long offset) {
        if (consumer.endOffsets(List.of(place)).get(place) <= offset) {
            return null;
        }
        consumer.assign(List.of(place));
        consumer.seek(place, offset);
        return StreamSupport.stream(pollSome(place).spliterator(), false)
                .findFirst()
                .map(record -> Instant.ofEpochMilli(record.timestamp()))
                .orElse(null);
    }

    /** Whether the log goes as far as the register has read; not after it was truncated. */
    boolean reaches(int partition, long next) {
        var place = place(partition);
        return consumer.endOffsets(List.of(place)).get(place) >= next;
    }

    /**
     * What can be read of a slice of the inboxes, in order, from the beginning up to and without {@code next}.
     *
     * @param reader answers false when it wants no more
     */
    Read read(int partition, long from, long next, Slice slice, Predicate<Logged> reader) {
        var place = place(partition);
        consumer.assign(List.of(place));
        consumer.seek(place, from);
        try {
            while (consumer.position(place) < next) {
                if (!give(pollSome(place), next, slice, reader)) {
                    return Read.STOPPED;
                }
            }
            return Read.TO_THE_END;
        } catch (OffsetOutOfRangeException agedOut) {
            return Read.AGED_OUT;
        }
    }

    /** The key is the inbox: what is another slice's need not be read as JSON. */
    private static boolean give(
            ConsumerRecords<String, byte[]> records, long next, Slice slice, Predicate<Logged> reader) {
        return StreamSupport.stream(records.spliterator(), false)
                .filter(record -> record.offset() < next && isIn(slice, record))
                .flatMap(record -> SignatureRecords.event(record).stream())
                .allMatch(reader);
    }

    private static boolean isIn(Slice slice, ConsumerRecord<String, byte[]> record) {
        return record.key() != null && slice.contains(record.key());
    }

    /** Fails where the brokers say nothing for long, and where nobody waits any more for what is read. */
    private ConsumerRecords<String, byte[]> pollSome(TopicPartition place) {
        var before = consumer.position(place);
        var end = System.nanoTime() + SILENCE.toNanos();
        while (System.nanoTime() < end) {
            var records = consumer.poll(POLL);
            if (!records.isEmpty() || consumer.position(place) > before) {
                return records;
            }
        }
        throw new IllegalStateException("the brokers have said nothing for " + SILENCE.toSeconds() + " s");
    }

    private static TopicPartition place(int partition) {
        return new TopicPartition(SignatureEvent.TOPIC, partition);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
