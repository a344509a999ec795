package org.undersigned.faults.cases;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import org.undersigned.faults.observed.Told;
import org.undersigned.faults.stage.Stage;
import org.undersigned.local.launch.Refusal;

/** Somebody who writes into topics what no service of ours would. */
final class Publisher implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    Publisher(Stage stage) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stage.cluster().bootstrap(), "acks", "all", "max.request.size", "2000000"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Returns once all brokers have it; the mark tells the oracle whose it is. */
    RecordMetadata publish(ProducerRecord<byte[], byte[]> record) {
        record.headers().add(Told.NOT_THEIRS, "yes".getBytes(StandardCharsets.UTF_8));
        try {
            return producer.send(record).get();
        } catch (ExecutionException e) {
            throw new Refusal("The suite could not publish: " + e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.");
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
