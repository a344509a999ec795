package org.undersigned.faults.cases;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.observed.Quarantine;

/** Records that nobody can read, between those of people. */
final class Poison implements Case {

    private static final int LARGE = 900_000;

    private final List<RecordMetadata> published = new ArrayList<>();

    @Override
    public int number() {
        return 13;
    }

    @Override
    public String fault() {
        return "Random bytes, a wrong schema, 900 kB, nothing at all and an unknown petition come between signatures";
    }

    @Override
    public String criterion() {
        return "Each of them is in quarantine with its place, and only they";
    }

    @Override
    public void inject(Scene scene) {
        try (var publisher = new Publisher(scene.stage())) {
            for (int i = 0; i < scene.scale().times(6, 3); i++) {
                scene.awaitPeople(10 * (i + 1));
                poisons(scene).forEach(poison -> published.add(publisher.publish(record(scene, poison))));
            }
        }
        scene.note(published.size() + " records that nobody can read");
    }

    private static List<byte[]> poisons(Scene scene) {
        var noise = new byte[200];
        scene.random().nextBytes(noise);
        var large = new byte[LARGE];
        scene.random().nextBytes(large);
        return Arrays.asList(
                noise,
                "{\"id\": 12, \"petition\": [], \"inbox\": null}".getBytes(StandardCharsets.UTF_8),
                large,
                null,
                unknown().getBytes(StandardCharsets.UTF_8));
    }

    private static String unknown() {
        return """
                {"id": "%s", "petition": "nobody-knows-this-one", "inbox": "x", "linkExpires": "2099-01-01T00:00:00Z"}""".formatted(UUID.randomUUID());
    }

    private static ProducerRecord<byte[], byte[]> record(Scene scene, byte[] value) {
        var record =
                new ProducerRecord<>("signatures", ("poison-" + scene.random().nextInt()).getBytes(), value);
        Map.of("ce_type", "org.undersigned.signature.confirmed.v1", "ce_specversion", "1.0")
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        var kept = Quarantine.of(scene.stage().tally());
        var against = new ArrayList<String>();
        published.stream()
                .filter(each -> !kept.contains(new Quarantine.Place(each.partition(), each.offset())))
                .forEach(each -> against.add(
                        "Not in quarantine: partition %d, offset %d".formatted(each.partition(), each.offset())));
        return against;
    }
}
