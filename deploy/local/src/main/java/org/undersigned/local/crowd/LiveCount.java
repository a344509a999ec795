package org.undersigned.local.crowd;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;

/** The live count as it was seen to move. */
final class LiveCount {

    private final Tally tally;
    private final long before;
    private volatile Tally.Count last;
    private volatile Instant moved = Instant.now();
    private volatile int stepsBack;

    LiveCount(Tally tally) {
        this.tally = tally;
        this.last = tally.ask().orElseGet(() -> new Tally.Count(0, new TreeMap<>()));
        this.before = last.signatures();
    }

    /** Looks once; to be called by one thread. */
    void look() {
        tally.ask().ifPresent(this::note);
    }

    private void note(Tally.Count now) {
        if (now.signatures() < last.signatures()) {
            stepsBack++;
        }
        if (now.signatures() != last.signatures()) {
            moved = Instant.now();
        }
        last = now;
    }

    Tally.Count last() {
        return last;
    }

    /** What this crowd added. */
    long added() {
        return last.signatures() - before;
    }

    /** How often a count was lower than the one before it; nobody of the crowd takes a signature back. */
    int stepsBack() {
        return stepsBack;
    }

    boolean stoodStillFor(Duration time) {
        return moved.plus(time).isBefore(Instant.now());
    }
}
