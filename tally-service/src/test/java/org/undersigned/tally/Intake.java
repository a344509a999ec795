package org.undersigned.tally;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.undersigned.intake.events.PetitionEvent;
import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.intake.events.SignatureEvent;

/** The signature-intake's side of the wire: its topics, and what it would publish. */
@Singleton
public class Intake {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final KafkaProducer<String, byte[]> producer;

    public Intake(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) throws Exception {
        createTopics(brokers);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", "5"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    /** A petition of its own for each test, with this ladder. */
    public String petition(Long... milestones) throws Exception {
        var slug = "junior-doctors-" + UUID.randomUUID();
        publish(slug, milestones);
        return slug;
    }

    public void publish(String slug, Long... milestones) throws Exception {
        publishIn("Europe/London", slug, milestones);
    }

    public void publishIn(String timeZone, String slug, Long... milestones) throws Exception {
        publish(timeZone, slug, null, milestones);
    }

    /** It has closed, and what is personal is kept until then. */
    public void publishKeptUntil(Instant end, String slug) throws Exception {
        publish("Europe/London", slug, end);
    }

    private void publish(String timeZone, String slug, Instant keptUntil, Long... milestones) throws Exception {
        var petition = new PetitionPublished(
                slug,
                slug,
                "Do not impose the junior doctors' contract",
                "",
                Instant.parse("2015-11-05T00:00:00Z"),
                keptUntil == null ? null : Instant.parse("2016-02-24T09:00:00Z"),
                timeZone,
                "EMAIL",
                List.of(milestones),
                List.of(),
                List.of(),
                List.of(),
                "en",
                "P1M",
                keptUntil);
        send(PetitionEvent.TOPIC, slug, PetitionPublished.TYPE, JSON.writeValueAsBytes(petition));
    }

    public RecordMetadata publish(SignatureEvent event) throws Exception {
        return send(SignatureEvent.TOPIC, event.inbox(), typeOf(event), JSON.writeValueAsBytes(event));
    }

    public void publishAll(List<? extends SignatureEvent> events) throws Exception {
        for (var event : events) {
            producer.send(record(SignatureEvent.TOPIC, event.inbox(), typeOf(event), JSON.writeValueAsBytes(event)));
        }
        producer.flush();
    }

    /** Anything at all. */
    public RecordMetadata send(String topic, String key, String type, byte[] value) throws Exception {
        return producer.send(record(topic, key, type, value)).get();
    }

    private static ProducerRecord<String, byte[]> record(String topic, String key, String type, byte[] value) {
        var record = new ProducerRecord<>(topic, key, value);
        if (type != null) {
            record.headers().add("ce_type", type.getBytes(UTF_8));
        }
        return record;
    }

    private static String typeOf(SignatureEvent event) throws Exception {
        return (String) event.getClass().getField("TYPE").get(null);
    }

    private static void createTopics(String brokers) throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", brokers))) {
            var signatures = new NewTopic(SignatureEvent.TOPIC, 12, (short) 1);
            var petitions = new NewTopic(PetitionEvent.TOPIC, 1, (short) 1);
            var logAppendTime = Map.of("message.timestamp.type", "LogAppendTime", "max.message.bytes", "1048576");
            admin.createTopics(List.of(signatures.configs(logAppendTime), petitions.configs(logAppendTime)))
                    .values()
                    .values()
                    .forEach(Intake::await);
        }
    }

    private static void await(org.apache.kafka.common.KafkaFuture<Void> created) {
        try {
            created.get();
        } catch (InterruptedException | ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        }
    }
}
