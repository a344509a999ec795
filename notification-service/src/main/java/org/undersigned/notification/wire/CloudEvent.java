package org.undersigned.notification.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What stands in the headers of a record of ours (CloudEvents 1.0, Kafka binding, binary mode). */
public record CloudEvent(String id, String type, Instant time) {

    private static final String SOURCE = "/notification-service";

    public Message<byte[]> message(String key, byte[] body) {
        return Message.of(body)
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(key)
                        .withHeaders(headers())
                        .build());
    }

    private RecordHeaders headers() {
        var headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id);
        add(headers, "ce_type", type);
        add(headers, "ce_source", SOURCE);
        add(headers, "ce_time", time.toString());
        add(headers, "content-type", "application/json");
        return headers;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
