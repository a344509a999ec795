package org.undersigned.faults.cases;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import org.undersigned.faults.load.Act;
import org.undersigned.faults.load.Answer;
import org.undersigned.faults.load.Load;
import org.undersigned.faults.load.Person;
import org.undersigned.faults.load.Said;
import org.undersigned.faults.load.Standing;
import org.undersigned.faults.load.Strangers;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.stage.Part;
import org.undersigned.local.launch.Waiting;

/** First it is seen what the stage takes, then three times that is offered, whatever is answered. */
final class Overload implements Case {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final int FIRST_NUMBER = 100_000;
    private static final int AT_EASE = 200;
    private static final int MOST_UNDER_WAY = 1_500;
    private static final int TIMES = 3;
    private static final int TICK_MILLIS = 20;

    private final AtomicInteger numbers = new AtomicInteger(FIRST_NUMBER);

    @Override
    public int number() {
        return 44;
    }

    @Override
    public String fault() {
        return "For 20 s (8 s with --quick) in place of ten minutes three times as many signatures are offered as the stage takes";
    }

    @Override
    public String criterion() {
        return "The answers are 202, 429 and 503 and nothing else, what was taken is there, and everybody else gets in afterwards";
    }

    @Override
    public Load.Plan load(Scale scale) {
        return new Load.Plan(scale.times(120, 40), scale.seconds(30, 15), Duration.ofSeconds(150));
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(5);
        var now = Instant.now();
        try (var crowd =
                new Strangers(scene.stage().of(Part.INTAKE), scene.load().ledger(), now)) {
            int rate = Math.max(50, atEase(scene, crowd));
            scene.note("%d signatures a second are taken from %d people who wait for their answers"
                    .formatted(rate, AT_EASE));
            int offered = offer(scene, crowd, rate * TIMES, scene.scale().seconds(20, 8));
            scene.note("%d signatures were offered, %d a second".formatted(offered, rate * TIMES));
        }
    }

    /** How many a second. */
    private int atEase(Scene scene, Strangers crowd) {
        var end = Instant.now().plusSeconds(2);
        var taken = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_EASE; i++) {
                threads.submit(() -> {
                    while (Instant.now().isBefore(end)) {
                        taken.addAndGet(sign(scene, crowd) ? 1 : 0);
                    }
                });
            }
        }
        return taken.get() / 2;
    }

    private int offer(Scene scene, Strangers crowd, int aSecond, Duration time) {
        int begun = numbers.get();
        var room = new Semaphore(MOST_UNDER_WAY);
        var end = Instant.now().plus(time);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (Instant.now().isBefore(end)) {
                for (int i = 0; i < aSecond * TICK_MILLIS / 1_000 && room.tryAcquire(); i++) {
                    threads.submit(() -> {
                        sign(scene, crowd);
                        room.release();
                    });
                }
                Waiting.millis(TICK_MILLIS);
            }
        }
        return numbers.get() - begun;
    }

    private boolean sign(Scene scene, Strangers crowd) {
        int number = numbers.incrementAndGet();
        var email = "%s.%d.%s@d%d.example".formatted(Person.CANARY, number, scene.petition(), number % 500);
        var person = Person.guest(scene.petition(), number, "Canaryquill Flood", email, false);
        var answer = crowd.ask(at -> Strangers.json(at, scene.petition(), Guestbook.json(person.name(), email)));
        var id = answer.filter(each -> each.statusCode() == 202).flatMap(Overload::id);
        id.ifPresent(taken -> scene.load()
                .ledger()
                .note(new Standing(person, Set.of(taken), Said.YES, Said.NOT_ASKED, Said.NOT_ASKED, Optional.empty())));
        return id.isPresent();
    }

    private static Optional<UUID> id(HttpResponse<String> answer) {
        return ID.matcher(answer.body())
                .results()
                .map(found -> UUID.fromString(found.group(1)))
                .findFirst();
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        var others = new TreeMap<Integer, Integer>();
        observed.ledger().answers().stream()
                .filter(answer -> answer.act() == Act.STRANGE)
                .map(Answer::status)
                .filter(status -> !Set.of(0, 202, 429, 503).contains(status))
                .forEach(status -> others.merge(status, 1, Integer::sum));
        var against = new ArrayList<String>();
        if (!others.isEmpty()) {
            against.add("There were other answers: " + others);
        }
        observed.ledger().people().stream()
                .filter(each -> each.person().number() < FIRST_NUMBER && each.submitted() != Said.YES)
                .forEach(each -> against.add("Person " + each.person().number() + " never got in"));
        return against;
    }

    /** Each of thousands is sent a mail. */
    @Override
    public Duration limit() {
        return Duration.ofSeconds(300);
    }
}
