package org.undersigned.faults.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.undersigned.faults.load.Answer;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.stage.Broker;
import org.undersigned.faults.stage.Part;
import org.undersigned.faults.stage.Replica;

/** So many brokers go that nothing can be kept any more. */
final class BrokersDown implements Case {

    private static final Duration AT_ONCE = Duration.ofMillis(2_500);
    private static final Duration FELT_AFTER = Duration.ofSeconds(4);

    private final int number;
    private final int brokers;
    private final List<String> dead = new ArrayList<>();
    private Window window;

    private BrokersDown(int number, int brokers) {
        this.number = number;
        this.brokers = brokers;
    }

    static BrokersDown all() {
        return new BrokersDown(6, 3);
    }

    static BrokersDown belowMinimum() {
        return new BrokersDown(7, 2);
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String fault() {
        return brokers + " of 3 brokers are down";
    }

    @Override
    public String criterion() {
        return "The signature-intake says 503 with Retry-After within 2.5 s, never yes, and stays alive";
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(15);
        var victims = scene.shuffled().subList(0, brokers);
        victims.forEach(Broker::kill);
        var begun = Instant.now();
        scene.note("kill -9 brokers " + victims.stream().map(Broker::id).toList());
        scene.pause(number == 6 ? scene.scale().seconds(300, 25) : scene.scale().seconds(60, 20));
        window = Window.of(begun, FELT_AFTER, Instant.now());
        scene.stage().of(Part.INTAKE).stream()
                .filter(replica -> !replica.isLive())
                .map(Replica::name)
                .forEach(dead::add);
        scene.note("the brokers are started");
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        var against = new ArrayList<String>();
        var answers = window.signing(observed);
        long most = scene.scale().stated(AT_ONCE).toMillis();
        if (answers.isEmpty()) {
            against.add("Nobody was answered while the brokers were down");
        }
        add(against, "were told yes", answers.stream().filter(Answer::isYes).count());
        add(
                against,
                "waited longer than " + most + " ms",
                answers.stream().filter(each -> each.millis() > most).count());
        dead.forEach(name -> against.add(name + " was not alive"));
        return against;
    }

    private static void add(List<String> against, String what, long number) {
        if (number > 0) {
            against.add(number + " " + what);
        }
    }
}
