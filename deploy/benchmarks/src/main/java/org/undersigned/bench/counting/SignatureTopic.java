package org.undersigned.bench.counting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topic that is drained, as signature-intake makes and fills it. */
public final class SignatureTopic implements AutoCloseable {

    public static final String NAME = "signatures";
    private static final int PARTITIONS = 12;

    private final Admin admin;
    private final String brokers;

    SignatureTopic(String brokers) {
        this.brokers = brokers;
        this.admin = Admin.create(Map.of("bootstrap.servers", brokers));
    }

    void create() throws ExecutionException, InterruptedException {
        var log = Map.of("message.timestamp.type", "LogAppendTime");
        admin.createTopics(List.of(
                        new NewTopic(NAME, PARTITIONS, (short) 1).configs(log),
                        new NewTopic("petitions", 1, (short) 1).configs(log),
                        new NewTopic(StreamsMain.COUNTS, PARTITIONS, (short) 1)))
                .all()
                .get();
    }

    void publishPetition() {
        try (var producer = producer()) {
            producer.send(record("petitions", Mix.PETITION, "org.undersigned.petition.published.v1", """
                    {"petition":"bench","campaign":"bench","title":"How fast can we be counted?","text":"",\
                    "opensAt":"2016-01-01T00:00:00Z","closesAt":null,"timeZone":"Europe/London","confirmation":"EMAIL",\
                    "milestones":[1000,10000,100000],"occupations":[{"code":"doctor","label":"Doctor"}],\
                    "embedOrigins":[],"news":[],"language":"en"}"""));
        }
    }

    void fill(Mix mix) {
        try (var producer = producer()) {
            mix.forEachRemaining(event -> producer.send(
                    record(NAME, event.key(), "org.undersigned.signature." + event.type() + ".v1", event.json())));
        }
    }

    /** How many there are in it. */
    long size() throws ExecutionException, InterruptedException {
        return admin
                .listOffsets(places().collect(Collectors.toMap(place -> place, place -> OffsetSpec.latest())))
                .all()
                .get()
                .values()
                .stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    /** How many of them a group has committed. */
    long read(String group) {
        try {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(entry -> entry.getKey().topic().equals(NAME) && entry.getValue() != null)
                    .mapToLong(entry -> entry.getValue().offset())
                    .sum();
        } catch (ExecutionException noGroupYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static Stream<TopicPartition> places() {
        return IntStream.range(0, PARTITIONS).mapToObj(partition -> new TopicPartition(NAME, partition));
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", "20", "compression.type", "lz4"),
                new StringSerializer(),
                new StringSerializer());
    }

    private static ProducerRecord<String, String> record(String topic, String key, String type, String json) {
        var record = new ProducerRecord<>(topic, key, json);
        record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    @Override
    public void close() {
        admin.close();
    }
}
