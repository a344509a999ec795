package org.undersigned.faults.cases;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

import org.undersigned.faults.load.Load;
import org.undersigned.faults.load.Standing;
import org.undersigned.faults.load.Strangers;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.observed.Topics;
import org.undersigned.faults.observed.Traces;
import org.undersigned.faults.smtp.Letter;
import org.undersigned.faults.stage.Database;
import org.undersigned.faults.stage.Part;
import org.undersigned.faults.stage.Patience;

/** People ask to be forgotten while others sign, and while something of theirs lies in quarantine. */
final class Forgotten implements Case {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WISHES = 12;
    private static final String TYPE = "org.undersigned.signature.submitted.v1";

    private final List<String> against = new ArrayList<>();
    private final Map<Standing, Instant> forgotten = new ConcurrentHashMap<>();

    @Override
    public int number() {
        return 43;
    }

    @Override
    public String fault() {
        return "12 people who count are erased while others sign; of half of them an unreadable record lies in quarantine";
    }

    @Override
    public String criterion() {
        return "No table of either service holds their names or addresses, nobody writes to them again, and the count stays";
    }

    @Override
    public Load.Plan load(Scale scale) {
        return new Load.Plan(scale.times(240, 100), scale.seconds(60, 30), Duration.ofSeconds(90));
    }

    @Override
    public void inject(Scene scene) {
        Patience.until(scene.scale().stated(PATIENCE), () -> chosen(scene).count() >= WISHES);
        var wishes = chosen(scene).limit(WISHES).toList();
        putAside(scene, wishes.subList(0, wishes.size() / 2));
        var end = Instant.now().plus(scene.scale().stated(PATIENCE));
        try (var strangers =
                new Strangers(scene.stage().of(Part.INTAKE), scene.load().ledger(), end)) {
            wishes.forEach(each -> erase(scene, strangers, each));
        }
        scene.note(forgotten.size() + " people have asked to be forgotten");
        if (forgotten.size() < WISHES) {
            against.add("Only " + forgotten.size() + " people could ask to be forgotten");
        }
    }

    /** Whoever counts and does nothing more. */
    private static Stream<Standing> chosen(Scene scene) {
        return scene.load().ledger().people().stream()
                .filter(each -> each.mustCount() && !each.person().withdraws())
                .filter(each -> letter(scene, each).isPresent());
    }

    private static Optional<String> letter(Scene scene, Standing person) {
        return scene.stage().mail().to(person.person().email()).stream()
                .map((Letter letter) -> letter.link("signature"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Under their own keys, as a service of a newer version might write it. */
    private void putAside(Scene scene, List<Standing> people) {
        try (var topics = new Topics(scene.stage());
                var publisher = new Publisher(scene.stage())) {
            var records = topics.since(Map.of());
            for (var each : people) {
                records.stream()
                        .filter(record -> record.topic().equals("signatures") && isOf(each, record))
                        .findFirst()
                        .ifPresentOrElse(
                                record -> publisher.publish(unreadable(each, record.key())),
                                () -> against.add("A record of somebody's could not be found"));
            }
        }
        scene.note("of " + people.size() + " of them a record that nobody can read was published");
    }

    private static boolean isOf(Standing person, ConsumerRecord<byte[], byte[]> record) {
        return record.value() != null
                && new String(record.value(), StandardCharsets.UTF_8)
                        .contains(person.person().email());
    }

    private static ProducerRecord<byte[], byte[]> unreadable(Standing person, byte[] key) {
        var value = "{\"name\": \"%s\", \"email\": \"%s"
                .formatted(person.person().name(), person.person().email());
        var record = new ProducerRecord<>("signatures", key, value.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", TYPE.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private void erase(Scene scene, Strangers strangers, Standing person) {
        var link = letter(scene, person).orElseThrow() + "/erase";
        int status = strangers.insist(at -> HttpRequest.newBuilder(at.resolve(link))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("")));
        if (status == 303) {
            forgotten.put(person, Instant.now());
        } else {
            against.add("The wish of person " + person.person().number() + " was answered " + status);
        }
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        var all = new ArrayList<>(against);
        forgotten.forEach((person, since) -> {
            look(scene.stage().tally(), person, all);
            look(scene.stage().notification(), person, all);
            long later = scene.stage().mail().to(person.person().email()).stream()
                    .filter(letter ->
                            letter.at().isAfter(since.plus(scene.scale().stated(Duration.ofSeconds(15)))))
                    .count();
            if (later > 0) {
                all.add("Person " + person.person().number() + " was written to after being forgotten");
            }
        });
        return all;
    }

    private static void look(Database database, Standing person, List<String> against) {
        // The same crowd signs in each case, each time with other addresses.
        var tables = new TreeSet<>(
                Traces.of(database, person.person().name(), person.person().petition()));
        tables.addAll(Traces.of(database, person.person().email(), ""));
        tables.forEach(table -> against.add(
                "Person %d is still in %s of %s".formatted(person.person().number(), table, database.name())));
    }
}
