package org.undersigned.notification.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record as it came.
 *
 * @param key of a record about signatures the inbox fingerprint; null where it has none
 * @param type what its CloudEvents header names; null where it has none
 * @param at log-append time
 * @param bytes may be personal data, and may be null
 */
public record RawRecord(Received.Position position, String key, String type, Instant at, byte[] bytes) {

    static RawRecord of(ConsumerRecord<String, byte[]> record) {
        var type = record.headers().lastHeader("ce_type");
        return new RawRecord(
                new Received.Position(record.topic(), record.partition(), record.offset()),
                record.key(),
                type == null ? null : new String(type.value(), StandardCharsets.UTF_8),
                Instant.ofEpochMilli(record.timestamp()),
                record.value());
    }

    /** @throws Unreadable where it says nothing we can act upon */
    public <E> Received<E> read(EventReader<E> reader) {
        return new Received<>(reader.read(type, bytes), at, position);
    }
}
