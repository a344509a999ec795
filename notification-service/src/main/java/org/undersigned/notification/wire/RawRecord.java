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

    private static final int LONGEST = 200;

    static RawRecord of(ConsumerRecord<String, byte[]> record) {
        var type = record.headers().lastHeader("ce_type");
        return new RawRecord(
                new Received.Position(record.topic(), record.partition(), record.offset()),
                plain(record.key()),
                type == null || type.value() == null ? null : plain(new String(type.value(), StandardCharsets.UTF_8)),
                Instant.ofEpochMilli(record.timestamp()),
                record.value());
    }

    /** What no index or column can hold is no fingerprint and no type of ours; null stands for it. */
    private static String plain(String text) {
        return text == null || text.length() > LONGEST || text.indexOf('\0') >= 0 ? null : text;
    }

    /** @throws Unreadable where it says nothing we can act upon */
    public <E> Received<E> read(EventReader<E> reader) {
        return new Received<>(reader.read(type, bytes), at, position);
    }
}
