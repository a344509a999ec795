package org.undersigned.intake;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import org.undersigned.testing.KafkaResource;

/** The tests' own way to the broker, beside the service. */
final class KafkaLog {

    static final Map<String, Object> BROKER = Map.of("bootstrap.servers", KafkaResource.bootstrapServers());

    private static final Map<String, ReadTopic> READ = new ConcurrentHashMap<>();

    private KafkaLog() {}

    /** Everything in the topic that is about this petition, as far as it is written now. */
    static List<ConsumerRecord<String, byte[]>> about(String petition, String topic) {
        return all(topic).stream()
                .filter(record -> new String(record.value()).contains("\"petition\":\"" + petition + "\""))
                .toList();
    }

    static void create(String topic, int partitions) throws Exception {
        try (var admin = Admin.create(BROKER)) {
            if (!admin.listTopics().names().get(20, TimeUnit.SECONDS).contains(topic)) {
                admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                        .all()
                        .get(20, TimeUnit.SECONDS);
            }
        }
    }

    static void send(String topic, String key, String type, byte[] value) throws Exception {
        try (var producer = new KafkaProducer<>(BROKER, new StringSerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>(topic, key, value);
            record.headers().add("ce_type", type.getBytes());
            producer.send(record).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> all(String topic) {
        return READ.computeIfAbsent(topic, ReadTopic::new).soFar();
    }
}
