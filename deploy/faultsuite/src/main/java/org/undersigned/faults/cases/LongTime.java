package org.undersigned.faults.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.undersigned.faults.load.Load;
import org.undersigned.faults.stage.Database;
import org.undersigned.faults.stage.Part;

/** One fault of chance after the other while people sign without a rest. A day of it is only a matter of the seed's patience. */
record LongTime() implements Case {

    private static final List<Consumer<Scene>> FAULTS = List.of(
            scene -> scene.kill(scene.oneOf(Part.INTAKE)),
            scene -> scene.kill(scene.oneOf(Part.TALLY)),
            scene -> scene.kill(scene.oneOf(Part.NOTIFICATION)),
            scene -> scene.stop(scene.oneOf(Part.TALLY)),
            LongTime::broker,
            LongTime::frozenBroker,
            scene -> database(scene, scene.stage().tally()),
            scene -> database(scene, scene.stage().notification()),
            LongTime::mail);

    @Override
    public int number() {
        return 45;
    }

    @Override
    public String fault() {
        return "For eight minutes in place of a day, something of chance fails every 20 s while people sign";
    }

    @Override
    public String criterion() {
        return "The nine hold at the end as after each case";
    }

    @Override
    public Load.Plan load(Scale scale) {
        return new Load.Plan(scale.times(1500, 150), scale.seconds(480, 60), Duration.ofSeconds(180));
    }

    @Override
    public void inject(Scene scene) {
        var end = Instant.now().plus(scene.load().plan().spread());
        while (Instant.now().isBefore(end)) {
            FAULTS.get(scene.random().nextInt(FAULTS.size())).accept(scene);
            scene.pauseUpTo(Duration.ofSeconds(10));
            scene.stage().heal();
            scene.note("healed");
            scene.pauseUpTo(Duration.ofSeconds(10));
        }
    }

    private static void broker(Scene scene) {
        var victim = scene.shuffled().getFirst();
        scene.note("kill -9 broker " + victim.id());
        victim.kill();
    }

    private static void frozenBroker(Scene scene) {
        var victim = scene.shuffled().getFirst();
        scene.note("SIGSTOP broker " + victim.id());
        victim.freeze();
    }

    private static void database(Scene scene, Database database) {
        scene.note("kill -9 PostgreSQL of " + database.name());
        database.kill();
    }

    private static void mail(Scene scene) {
        scene.note("the mail server is away");
        scene.stage().mailLine().cut();
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(180);
    }
}
