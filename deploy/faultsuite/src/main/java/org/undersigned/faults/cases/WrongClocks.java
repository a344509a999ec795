package org.undersigned.faults.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.undersigned.faults.load.Load;
import org.undersigned.faults.load.Said;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.stage.Part;
import org.undersigned.faults.stage.Replica;

/** One replica of each service believes that it is another hour than the rest of the world does. */
final class WrongClocks implements Case {

    private static final List<String> WRONG = List.of("+2h", "-2h");

    @Override
    public int number() {
        return 22;
    }

    @Override
    public String fault() {
        return "The clock of one replica of each service is two hours fast or slow (libfaketime), and then right again";
    }

    @Override
    public String criterion() {
        return "Nobody waits for their mail, links are valid at either replica, nothing is sent twice";
    }

    @Override
    public Load.Plan load(Scale scale) {
        return new Load.Plan(scale.times(240, 100), scale.seconds(150, 90), Duration.ofSeconds(150));
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(5);
        var victims = new ArrayList<Replica>();
        var parts = new ArrayList<>(List.of(Part.values()));
        Collections.shuffle(parts, scene.random());
        for (var part : parts) {
            var victim = scene.oneOf(part);
            scene.stop(victim);
            scene.restart(victim, WRONG.get(scene.random().nextInt(WRONG.size())));
            victims.add(victim);
        }
        scene.pause(scene.scale().seconds(45, 20));
        for (var victim : victims) {
            scene.stop(victim);
            scene.restart(victim);
        }
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        return observed.ledger().people().stream()
                .filter(each -> each.submitted() == Said.YES && each.person().confirms())
                .filter(each -> each.confirmed() != Said.YES)
                .map(each -> "Person " + each.person().number() + " signed and could not confirm")
                .toList();
    }
}
