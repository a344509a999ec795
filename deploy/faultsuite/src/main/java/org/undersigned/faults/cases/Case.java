package org.undersigned.faults.cases;

import java.time.Duration;
import java.util.List;

import org.undersigned.faults.load.Load;
import org.undersigned.faults.observed.Observed;

/**
 * One way in which things fail, while a crowd signs. Whatever it leaves behind is healed by the stage afterwards: what was killed
 * is started, what was frozen goes on, what was cut is joined.
 */
public interface Case {

    /** As issue 6 and the notes on fault tests number them. */
    int number();

    /** What fails. */
    String fault();

    /** What must be so besides the nine invariants. */
    String criterion();

    /** Returns when the fault is over or stands; it may last until it is healed. */
    void inject(Scene scene);

    /** What contradicts the criterion, in words. */
    default List<String> against(Observed observed, Scene scene) {
        return List.of();
    }

    /** Who signs meanwhile. */
    default Load.Plan load(Scale scale) {
        return new Load.Plan(scale.times(240, 80), scale.seconds(60, 20), Duration.ofSeconds(90));
    }

    /**
     * How long it may take from healing until nothing is on its way any more. A mail of which nobody knows what became of it is
     * tried again after a minute, a fifth more or less.
     */
    default Duration limit() {
        return Duration.ofSeconds(120);
    }

    default List<Long> ladder() {
        return List.of(1L, 5L, 10L, 25L, 50L, 75L, 100L, 150L, 200L, 1000L);
    }
}
