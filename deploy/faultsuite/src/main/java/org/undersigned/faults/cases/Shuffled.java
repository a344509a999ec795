package org.undersigned.faults.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.observed.Topics;
import org.undersigned.faults.observed.Watch.Sight;

/** What was told of counts and milestones is told again, in any order. */
record Shuffled() implements Case {

    private static final Set<String> TOPICS = Set.of("tallies", "milestones");

    @Override
    public int number() {
        return 11;
    }

    @Override
    public String fault() {
        return "Counts and milestones that were told are told again, in another order";
    }

    @Override
    public String criterion() {
        return "Everybody is shown the newest version all the while";
    }

    @Override
    public void inject(Scene scene) {
        for (int i = 1; i <= scene.scale().times(6, 3); i++) {
            scene.awaitPeople(20 * i);
            repeat(scene);
        }
        scene.load().await();
        repeat(scene);
    }

    private static void repeat(Scene scene) {
        try (var topics = new Topics(scene.stage());
                var publisher = new Publisher(scene.stage())) {
            var told = new ArrayList<>(topics.since(Map.of()).stream()
                    .filter(record -> isAbout(record, scene.petition()))
                    .toList());
            Collections.shuffle(told, scene.random());
            told.forEach(record -> publisher.publish(again(record)));
            scene.note(told.size() + " counts and milestones told again, shuffled");
        }
    }

    private static boolean isAbout(ConsumerRecord<byte[], byte[]> record, String petition) {
        return TOPICS.contains(record.topic()) && Arrays.equals(record.key(), petition.getBytes());
    }

    private static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(record.topic(), record.partition(), record.key(), record.value(), record.headers());
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        return observed.sights().stream()
                .map(Sight::replica)
                .distinct()
                .filter(replica -> newest(observed, replica).signatures()
                        != observed.register().live())
                .map(replica -> replica + " shows another count than the register's")
                .toList();
    }

    private static Sight newest(Observed observed, String replica) {
        return observed.sights().stream()
                .filter(each -> each.replica().equals(replica))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
