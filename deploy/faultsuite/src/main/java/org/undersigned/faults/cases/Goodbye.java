package org.undersigned.faults.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import org.undersigned.faults.load.Leaving;
import org.undersigned.faults.load.Load;
import org.undersigned.faults.load.Standing;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.smtp.Letter;
import org.undersigned.faults.smtp.Mood.Word;
import org.undersigned.faults.stage.Patience;
import org.undersigned.local.launch.Waiting;

/** People stop mails while a mailing to all of them is under way. */
final class Goodbye implements Case {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SLOW_MILLIS = 40;

    private final List<String> against = new CopyOnWriteArrayList<>();

    @Override
    public int number() {
        return 29;
    }

    @Override
    public String fault() {
        return "People unsubscribe by one click while a mailing to all is sent; scanners open the links; tokens are forged and used twice";
    }

    @Override
    public String criterion() {
        return "Opening a link changes nothing, a click twice is answered as once, a forged link is 404 without a hint";
    }

    @Override
    public Load.Plan load(Scale scale) {
        return new Load.Plan(scale.times(300, 90), scale.seconds(30, 10), Duration.ofSeconds(60));
    }

    @Override
    public void inject(Scene scene) {
        scene.load().await();
        plan(scene, "first", 60);
        var supporters = supporters(scene);
        Patience.until(
                scene.scale().stated(PATIENCE),
                () -> supporters.stream().allMatch(each -> strike(scene, each).isPresent()));
        scene.note(supporters.size() + " people know of the first strike");
        scene.stage().mail().become((word, to, usual) -> slowly(word, usual));
        plan(scene, "second", 61);
        leave(scene, supporters);
        scene.note("every second of them has unsubscribed meanwhile, the others' links were opened");
    }

    private void leave(Scene scene, List<Standing> supporters) {
        var end = Instant.now().plus(scene.scale().stated(PATIENCE));
        try (var leaving = new Leaving(scene.stage(), scene.load().ledger(), end)) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                supporters.forEach(each -> threads.submit(() -> act(scene, leaving, each)));
            }
            forge(leaving);
        }
    }

    private static void plan(Scene scene, String id, int days) {
        var day = LocalDate.now().plusDays(days);
        scene.stage().organiser().planStrike(scene.petition(), scene.petition() + "-" + id, """
                {"title": "48-hour strike", "start": "%1$sT08:00", "end": "%1$sT17:00", "timeZone": "Europe/London"}""".formatted(day));
    }

    private static String slowly(Word word, String usual) {
        if (word == Word.RCPT || word == Word.DOT) {
            Waiting.millis(SLOW_MILLIS);
        }
        return usual;
    }

    private static List<Standing> supporters(Scene scene) {
        return scene.load().ledger().people().stream()
                .filter(Standing::mustCount)
                .filter(each -> each.person().updates().contains("strikes"))
                .toList();
    }

    private static Optional<Letter> strike(Scene scene, Standing supporter) {
        return scene.stage().mail().to(supporter.person().email()).stream()
                .filter(letter -> letter.kind().equals("STRIKE_PLANNED"))
                .findFirst();
    }

    private void act(Scene scene, Leaving leaving, Standing supporter) {
        int number = supporter.person().number();
        var letter = strike(scene, supporter);
        if (letter.isEmpty()) {
            against.add("Person " + number + " did not hear of the first strike");
            return;
        }
        var link = letter.get().oneClick().orElseThrow();
        if (leaving.look(number, link) != 200) {
            against.add("The link's page was not shown to person " + number);
        }
        if (number % 2 == 0 && (!leaving.by(number, letter.get()) || !leaving.by(number, letter.get()))) {
            against.add("Person " + number + " could not unsubscribe twice");
        }
    }

    private void forge(Leaving leaving) {
        for (var forged : List.of("/unsubscribe/AAAA", "/unsubscribe/" + "B".repeat(60), "/unsubscribe/..%2f..%2fq")) {
            leaving.click(0, forged)
                    .filter(answer -> answer.statusCode() != 404)
                    .ifPresent(answer -> against.add(forged + " was answered " + answer.statusCode()));
        }
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        var all = new ArrayList<>(against);
        observed.ledger().people().stream()
                .filter(each -> each.mustCount() && each.unsubscribed().isEmpty())
                .filter(each -> each.person().updates().contains("strikes"))
                .filter(each -> strikes(observed, each) < 2)
                .forEach(
                        each -> all.add("Person " + each.person().number() + " stayed and was not told of the second"));
        return all;
    }

    private static long strikes(Observed observed, Standing supporter) {
        return observed.mails().letters().stream()
                .filter(letter ->
                        letter.to().equalsIgnoreCase(supporter.person().email()))
                .filter(letter -> letter.kind().equals("STRIKE_PLANNED"))
                .count();
    }
}
