package org.undersigned.faults.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import org.undersigned.faults.load.Answer;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.stage.Replica;
import org.undersigned.faults.stage.Stage;

/** Bodies without end, bombs and depths, at every door that takes a body from anybody. */
final class TooMuch implements Case {

    private static final Duration AT_ONCE = Duration.ofSeconds(10);
    private static final int MOST_ENTRIES = 200;

    private final Queue<String> against = new ConcurrentLinkedQueue<>();
    private Map<Path, Long> before = Map.of();

    @Override
    public int number() {
        return 34;
    }

    @Override
    public String fault() {
        return "100 MB, chunks without end, a packed bomb, a million fields, 64 kB of head, 100,000 levels of JSON, members twice"
                + " come to all services while people sign";
    }

    @Override
    public String criterion() {
        return "Each is refused by 400, 413, 415 or 431, or cut off, within 10 s; no log grows by 200 entries; nobody else is hurt";
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(5);
        before = entries(scene.stage());
        var attacks = new ArrayList<>(Attack.on(scene.petition()));
        int rounds = scene.scale().times(5, 2);
        for (int i = 0; i < rounds; i++) {
            Collections.shuffle(attacks, scene.random());
            round(scene, attacks);
        }
        scene.note("%d times %d kinds of too much at each replica".formatted(rounds, attacks.size()));
    }

    private void round(Scene scene, List<Attack> attacks) {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var attack : attacks) {
                scene.stage().of(attack.at()).forEach(at -> threads.submit(() -> attack(scene, attack, at)));
            }
        }
    }

    private void attack(Scene scene, Attack attack, Replica replica) {
        var answer = attack.against(replica);
        answer.ifPresent(scene.load().ledger()::note);
        if (answer.isEmpty()) {
            against.add(attack.what() + " could not even be tried at " + replica.name());
        }
        answer.filter(each -> !isRight(attack, each, scene))
                .ifPresent(each -> against.add("%s at %s: %d after %d ms"
                        .formatted(attack.what(), replica.name(), each.status(), each.millis())));
    }

    private static boolean isRight(Attack attack, Answer answer, Scene scene) {
        return attack.answers().contains(answer.status())
                && answer.millis() <= scene.scale().stated(AT_ONCE).toMillis();
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        var all = new ArrayList<>(against);
        entries(scene.stage()).forEach((log, now) -> {
            long more = now - before.getOrDefault(log, 0L);
            if (more > MOST_ENTRIES) {
                all.add(log.getFileName() + " grew by " + more + " entries");
            }
        });
        return all;
    }

    private static Map<Path, Long> entries(Stage stage) {
        try (var logs = Files.list(stage.logs())) {
            return logs.filter(log -> log.getFileName().toString().contains("-service-")
                            || log.getFileName().toString().contains("-intake-"))
                    .collect(Collectors.toMap(log -> log, TooMuch::count));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A thread that a busy machine held up is one, however many lines it fills. */
    private static long count(Path log) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1).lines().count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
