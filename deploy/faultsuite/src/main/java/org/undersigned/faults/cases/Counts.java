package org.undersigned.faults.cases;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.undersigned.faults.load.Onlookers;
import org.undersigned.faults.observed.Drain;
import org.undersigned.faults.observed.Topics;
import org.undersigned.faults.stage.Part;
import org.undersigned.faults.stage.Patience;
import org.undersigned.faults.stage.Replica;

/** What viewers are shown, beside what a replica says when asked. */
final class Counts {

    private static final String GAUGE = "undersigned_live_viewers";
    private static final Duration COUNTED = Duration.ofSeconds(90);

    private Counts() {}

    /** Open streams, as the replica itself counts them. */
    static long viewers(Replica replica) {
        return replica.metrics()
                .lines()
                .filter(line -> line.startsWith(GAUGE + "{") || line.startsWith(GAUGE + " "))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Once all is counted and told, all of them see that count. */
    static void newest(Scene scene, Onlookers readers, Duration stated, List<String> against) {
        try (var topics = new Topics(scene.stage())) {
            var drain = new Drain(scene.stage(), topics);
            Patience.until(
                    scene.scale().stated(COUNTED),
                    () -> drain.left(scene.petition()).stream().noneMatch(left -> left.contains("count")));
        }
        if (!Patience.until(scene.scale().stated(stated), () -> readers.shown().equals(told(scene)))) {
            against.add("Viewers are shown " + readers.shown() + ", the count is " + told(scene));
        }
    }

    private static Set<Long> told(Scene scene) {
        return Set.of(scene.stage().tally().count(scene.petition()));
    }

    static long viewers(Scene scene) {
        return scene.stage().of(Part.TALLY).stream().mapToLong(Counts::viewers).sum();
    }
}
