package org.undersigned.faults.cases;

import java.time.Duration;
import java.util.List;

import org.undersigned.faults.load.Act;
import org.undersigned.faults.load.Answer;
import org.undersigned.faults.observed.Observed;

/** A broker dies and comes back, over and over. */
record BrokerBounced() implements Case {

    private static final Duration SLOW = Duration.ofSeconds(8);

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String fault() {
        return "One broker of three is killed and started again, over and over";
    }

    @Override
    public String criterion() {
        return "99 of 100 yeses come within 8 s, and what is not yes is 503";
    }

    @Override
    public void inject(Scene scene) {
        for (int i = 0; i < scene.scale().times(4, 2); i++) {
            scene.awaitPeople(10);
            var victim = scene.shuffled().getFirst();
            scene.note("kill -9 broker " + victim.id());
            victim.kill();
            scene.pause(scene.scale().seconds(15, 7));
            scene.note("broker " + victim.id() + " is started");
            victim.start();
            scene.pause(scene.scale().seconds(15, 5));
        }
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        long most = scene.scale().stated(SLOW).toMillis();
        var slow = observed.ledger().answers().stream()
                .filter(answer -> answer.act() == Act.SIGN && answer.isYes())
                .map(Answer::millis)
                .filter(millis -> millis > most)
                .count();
        return slow * 100 > observed.ledger().count(Act.SIGN)
                ? List.of(slow + " yeses took more than " + most + " ms")
                : List.of();
    }
}
