package org.undersigned.faults.cases;

import java.time.Duration;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

import org.undersigned.faults.load.Load;
import org.undersigned.faults.observed.Topics;

/** Everything that was ever said of signatures is said again. */
final class Replayed implements Case {

    private static final String TOPIC = "signatures";

    @Override
    public int number() {
        return 10;
    }

    @Override
    public String fault() {
        return "Every record of signatures is delivered a second time, from the beginning";
    }

    @Override
    public String criterion() {
        return "Counts, milestones and mails are what they were";
    }

    @Override
    public Load.Plan load(Scale scale) {
        return new Load.Plan(scale.times(200, 60), scale.seconds(20, 8), Duration.ofSeconds(60));
    }

    @Override
    public void inject(Scene scene) {
        scene.load().await();
        try (var topics = new Topics(scene.stage());
                var publisher = new Publisher(scene.stage())) {
            var records = topics.since(Map.of()).stream()
                    .filter(record -> record.topic().equals(TOPIC))
                    .toList();
            records.forEach(record -> publisher.publish(again(record)));
            scene.note(records.size() + " records of signatures said again");
        }
    }

    private static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(TOPIC, record.partition(), record.key(), record.value(), record.headers());
    }
}
