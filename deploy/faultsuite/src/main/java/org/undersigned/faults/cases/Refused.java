package org.undersigned.faults.cases;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.observed.Quarantine;
import org.undersigned.faults.observed.Topics;

/** Records that can be read and that the database refuses, however often it is tried. */
final class Refused implements Case {

    private static final Pattern ID = Pattern.compile("(\"id\"\\s*:\\s*\")[0-9a-f-]{36}\"");
    private static final Pattern NAME = Pattern.compile("(\"name\"\\s*:\\s*\")[^\"]*\"");

    private static final Pattern FINGERPRINT = Pattern.compile("(\"(?:inbox|household|person)\"\\s*:\\s*\")[^\"]*\"");

    /** Of nobody, as long as a fingerprint is. */
    private static final String KEY = "refused".repeat(6) + "1";

    private final List<RecordMetadata> published = new ArrayList<>();

    @Override
    public int number() {
        return 14;
    }

    @Override
    public String fault() {
        return "Between signatures come some of one key whose name holds a NUL, which no column of PostgreSQL takes";
    }

    @Override
    public String criterion() {
        return "Each of them is in quarantine, and only they; everybody else is counted";
    }

    @Override
    public void inject(Scene scene) {
        try (var topics = new Topics(scene.stage());
                var publisher = new Publisher(scene.stage())) {
            for (int i = 0; i < scene.scale().times(6, 3); i++) {
                scene.awaitPeople(15 * (i + 1));
                topics.since(Map.of()).stream()
                        .filter(record -> isSigning(record, scene.petition()))
                        .findFirst()
                        .ifPresent(record -> published.add(publisher.publish(refused(record))));
            }
        }
        scene.note(published.size() + " records that the database refuses");
    }

    private static boolean isSigning(ConsumerRecord<byte[], byte[]> record, String petition) {
        return record.topic().equals("signatures")
                && record.value() != null
                && text(record).contains("\"" + petition + "\"")
                && text(record).contains("\"signatory\"");
    }

    /** One that was taken, as another person's, with what cannot be kept in the place of their name. */
    private static ProducerRecord<byte[], byte[]> refused(ConsumerRecord<byte[], byte[]> record) {
        var another = ID.matcher(text(record)).replaceFirst("$1" + UUID.randomUUID() + "\"");
        var theirs = FINGERPRINT.matcher(another).replaceAll("$1" + KEY + "\"");
        var value = NAME.matcher(theirs).replaceFirst("$1Canaryquill\\\\u0000\"");
        var own = new ProducerRecord<>(
                "signatures", KEY.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
        record.headers().forEach(own.headers()::add);
        return own;
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        var kept = Quarantine.of(scene.stage().tally());
        var against = new ArrayList<String>();
        if (published.isEmpty()) {
            against.add("There was no record to be spoiled");
        }
        published.stream()
                .filter(each -> !kept.contains(new Quarantine.Place(each.partition(), each.offset())))
                .forEach(each -> against.add(
                        "Not in quarantine: partition %d, offset %d".formatted(each.partition(), each.offset())));
        return against;
    }
}
