package org.undersigned.notification.wire;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * What a batch holds of one partition.
 *
 * @param first offset of its first record
 * @param next the offset after its last record
 */
public record Span(int partition, long first, long next) {

    static List<Span> of(ConsumerRecords<?, ?> records) {
        return records.partitions().stream()
                .map(place -> {
                    var some = records.records(place);
                    return new Span(
                            place.partition(),
                            some.getFirst().offset(),
                            some.getLast().offset() + 1);
                })
                .toList();
    }
}
