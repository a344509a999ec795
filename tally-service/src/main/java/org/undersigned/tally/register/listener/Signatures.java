package org.undersigned.tally.register.listener;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.topics.Cluster;
import org.undersigned.tally.topics.Patience;

/** Batches of signature events, each to be counted before the next of its partitions. */
@ApplicationScoped
class Signatures {

    private final CountSignatures counting;
    private final Cluster cluster;
    private volatile String topicId;

    Signatures(CountSignatures counting, Cluster cluster) {
        this.counting = counting;
        this.cluster = cluster;
    }

    @Incoming(SignatureEvent.TOPIC)
    Uni<Void> count(ConsumerRecords<String, byte[]> records) {
        return topicId().chain(id -> counting.count(SignatureRecords.read(id, records)));
    }

    private Uni<String> topicId() {
        return topicId != null
                ? Uni.createFrom().item(topicId)
                : Patience.retry("topic id", () -> cluster.idOf(SignatureEvent.TOPIC))
                        .invoke(found -> topicId = found);
    }
}
