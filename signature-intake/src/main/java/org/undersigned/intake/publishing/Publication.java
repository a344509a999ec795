package org.undersigned.intake.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record with the attributes of CloudEvents 1.0 in its headers (Kafka binding, binary mode).
 *
 * @param key decides the partition
 * @param id the event's own, never the subject's
 */
public record Publication(String key, String id, String type, byte[] value) {

    ProducerRecord<String, byte[]> to(String topic) {
        return new ProducerRecord<>(topic, null, key, value, headers());
    }

    private RecordHeaders headers() {
        var headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id);
        add(headers, "ce_type", type);
        add(headers, "ce_source", "/signature-intake");
        add(headers, "ce_time", Instant.now().toString());
        add(headers, "content-type", "application/json");
        return headers;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
