package org.undersigned.faults.cases;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.undersigned.faults.load.Load;
import org.undersigned.faults.load.Onlookers;
import org.undersigned.faults.load.RawLine;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.stage.Part;
import org.undersigned.faults.stage.Patience;
import org.undersigned.faults.stage.Replica;

/** Viewers who ask for the live count and never take any of it. */
final class NeverRead implements Case {

    private static final Duration GONE = Duration.ofSeconds(75);
    private static final Duration SHOWN = Duration.ofSeconds(15);
    private static final int READERS = 20;

    private final List<String> against = new ArrayList<>();

    @Override
    public int number() {
        return 32;
    }

    @Override
    public String fault() {
        return "500 viewers ask for the live count and never read, beside 20 who do, while people sign";
    }

    @Override
    public String criterion() {
        return "Who never reads is let go within 75 s; the others are shown the newest count within 15 s of the last signature";
    }

    @Override
    public Load.Plan load(Scale scale) {
        return new Load.Plan(scale.times(300, 100), scale.seconds(60, 40), Duration.ofSeconds(90));
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(5);
        var silent = new ArrayList<RawLine>();
        try (var readers = new Onlookers(scene.stage(), scene.petition(), READERS)) {
            readers.come();
            scene.stage().of(Part.TALLY).forEach(replica -> ask(replica, scene.petition(), silent));
            scene.note(silent.size() + " viewers do not read");
            if (!Patience.until(scene.scale().stated(GONE), () -> Counts.viewers(scene) <= READERS)) {
                against.add((Counts.viewers(scene) - READERS) + " viewers who never read were not let go");
            }
            scene.note("those who do not read were let go");
            scene.load().await();
            Counts.newest(scene, readers, SHOWN, against);
        } finally {
            silent.forEach(RawLine::close);
        }
    }

    private void ask(Replica replica, String petition, List<RawLine> silent) {
        for (int i = 0; i < 250; i++) {
            try {
                var line = RawLine.from("127.0.2.1", replica);
                line.says("GET /petitions/" + petition + "/tally/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
                silent.add(line);
            } catch (IOException refused) {
                against.add("A viewer was not let in at " + replica.name());
                return;
            }
        }
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        return List.copyOf(Set.copyOf(against));
    }
}
