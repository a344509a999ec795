package org.undersigned.intake.publishing;

import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends a record and waits for all replicas' word that they have it, but not for ever. */
@Singleton
public class Outlet {

    private static final long A_MOMENT = 50;

    private final ObjectMapper json;
    private final MeterRegistry metrics;
    private final Outage outage;
    private final KafkaLink kafka;
    private final Vertx vertx;
    private final Publishing publishing;
    private final AtomicInteger underWay;

    Outlet(
            ObjectMapper json,
            MeterRegistry metrics,
            Outage outage,
            KafkaLink kafka,
            Vertx vertx,
            Publishing publishing) {
        this.json = json;
        this.metrics = metrics;
        this.outage = outage;
        this.kafka = kafka;
        this.vertx = vertx;
        this.publishing = publishing;
        this.underWay = metrics.gauge("undersigned.publishing.under.way", new AtomicInteger());
    }

    public byte[] write(Object event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException ourOwnRecord) {
            throw new UncheckedIOException(ourOwnRecord);
        }
    }

    /**
     * Completes on the caller's context. Fails with {@link NotAcknowledged} where there was no room or no word in time;
     * the record may get there even so, and is safe to be sent again.
     */
    public Uni<Void> send(String topic, Publication publication) {
        return Uni.createFrom().emitter(emitter -> {
            var timing = Timer.start(metrics);
            var sending = new Sending(vertx.getOrCreateContext(), failure -> {
                note(publication, failure, timing);
                if (failure == null) {
                    emitter.complete(null);
                } else {
                    emitter.fail(failure);
                }
            });
            begin(sending, topic, publication);
        });
    }

    /** Never blocks: what the producer has no metadata or memory for it refuses at once (max.block.ms=0). */
    private void begin(Sending sending, String topic, Publication publication) {
        if (underWay.incrementAndGet() > publishing.room()) {
            underWay.decrementAndGet();
            sending.fail(new NotAcknowledged("there is no room for more"));
            return;
        }
        sending.waitAtMost(publishing.patience());
        attempt(sending, publication.to(topic));
    }

    private void attempt(Sending sending, ProducerRecord<String, byte[]> record) {
        if (sending.isOver()) {
            underWay.decrementAndGet();
        } else if (kafka.knows(record.topic())) {
            send(sending, record);
        } else {
            vertx.setTimer(A_MOMENT, later -> attempt(sending, record));
        }
    }

    private void send(Sending sending, ProducerRecord<String, byte[]> record) {
        kafka.producer().send(record, (metadata, failure) -> {
            // Only now, however long ago we stopped waiting: until then the record takes room.
            underWay.decrementAndGet();
            sending.onCompletion(failure);
        });
    }

    private void note(Publication publication, NotAcknowledged failure, Timer.Sample timing) {
        timing.stop(timer(publication.type(), failure));
        if (failure == null) {
            outage.over();
        } else {
            outage.another(failure);
        }
    }

    private Timer timer(String type, NotAcknowledged failure) {
        return metrics.timer(
                "undersigned.published", "type", type, "outcome", failure == null ? "acknowledged" : "refused");
    }
}
