package org.undersigned.faults.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.undersigned.faults.load.Load;
import org.undersigned.faults.load.Person;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.smtp.Mood.Word;
import org.undersigned.faults.stage.Patience;
import org.undersigned.local.launch.Waiting;

/** Thousands of mails are due at once, the mail server takes its time, and somebody new signs. */
final class SlowServer implements Case {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int SLOW_MILLIS = 500;
    private static final int STRIKES = 10;
    private static final int NEWCOMERS = 20;
    private static final int FIRST_NUMBER = 30_000;

    private final List<String> against = new ArrayList<>();

    @Override
    public int number() {
        return 28;
    }

    @Override
    public String fault() {
        return "Ten strikes are planned at once, a mail of each to about 150 people (50 with --quick), not 100,000 in all; the mail"
                + " server takes half a second for each command, and twenty more people sign";
    }

    @Override
    public String criterion() {
        return "Who signs meanwhile is asked to confirm within 30 s, though all those mails wait";
    }

    @Override
    public Load.Plan load(Scale scale) {
        return new Load.Plan(scale.times(300, 100), scale.seconds(30, 15), Duration.ofSeconds(240));
    }

    @Override
    public void inject(Scene scene) {
        Patience.until(scene.scale().stated(PATIENCE), () -> scene.load().isOver());
        scene.stage().mail().become((word, to, usual) -> slowly(word, usual));
        int before = scene.stage().mail().taken();
        for (int i = 0; i < STRIKES; i++) {
            plan(scene, i);
        }
        scene.note(STRIKES + " strikes are planned");
        var begun = Instant.now();
        var newcomers = newcomers(scene);
        newcomers.forEach(scene.load()::invite);
        if (!Patience.until(
                scene.scale().stated(SOON), () -> newcomers.stream().allMatch(each -> isAsked(scene, each)))) {
            against.add("Who signed while the mails waited was not asked to confirm in time");
        }
        scene.note("%d more people were asked to confirm after %.1f s, when %d mails had gone out"
                .formatted(
                        newcomers.stream().filter(each -> isAsked(scene, each)).count(),
                        Duration.between(begun, Instant.now()).toMillis() / 1000.0,
                        scene.stage().mail().taken() - before));
        scene.pause(scene.scale().seconds(60, 20));
    }

    private static List<Person> newcomers(Scene scene) {
        var people = new ArrayList<Person>();
        for (int i = 0; i < NEWCOMERS; i++) {
            var email = Person.CANARY + ".newcomer" + i + "." + scene.petition() + "@example.org";
            people.add(Person.guest(scene.petition(), FIRST_NUMBER + i, "Canaryquill Newcomer", email, true));
        }
        return people;
    }

    private static boolean isAsked(Scene scene, Person person) {
        return !scene.stage().mail().to(person.email()).isEmpty();
    }

    private static void plan(Scene scene, int i) {
        scene.stage().organiser().planStrike(scene.petition(), scene.petition() + "-" + i, """
                {"title": "48-hour strike", "start": "%1$sT08:00", "end": "%1$sT17:00", "timeZone": "Europe/London"}""".formatted(
                        LocalDate.now().plusDays(60 + 7L * i)));
    }

    private static String slowly(Word word, String usual) {
        if (word != Word.CONNECT) {
            Waiting.millis(SLOW_MILLIS);
        }
        return usual;
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        return against;
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(300);
    }
}
