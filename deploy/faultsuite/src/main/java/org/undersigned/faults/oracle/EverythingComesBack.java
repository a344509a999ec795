package org.undersigned.faults.oracle;

import java.util.ArrayList;
import java.util.List;

import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.observed.Observed.Recovery;
import org.undersigned.faults.observed.Strain.Sample;

/** I8. */
public record EverythingComesBack() implements Invariant {

    /** What classes loaded meanwhile and caches that fill take, in MB. */
    private static final long HEAP_ROOM = 32;

    /** Connections that a pool opened meanwhile and may keep. */
    private static final long FILES_ROOM = 60;

    @Override
    public String name() {
        return "I8";
    }

    @Override
    public String sentence() {
        return "Lag, pools, heap and descriptors return to their baseline in the stated time, with no restart by hand.";
    }

    @Override
    public List<String> against(Observed observed) {
        var against = new ArrayList<String>();
        var recovery = observed.recovery();
        if (!observed.left().isEmpty()) {
            against.add("Never arrived: " + String.join(", ", observed.left()));
        }
        if (recovery.took().compareTo(recovery.limit()) > 0) {
            against.add("It took %d s; stated are %d"
                    .formatted(recovery.took().toSeconds(), recovery.limit().toSeconds()));
        }
        if (recovery.after().waiting() > 0) {
            against.add(recovery.after().waiting() + " database sessions stand still in a transaction");
        }
        recovery.before().replicas().forEach((name, before) -> look(name, before, recovery, against));
        return against;
    }

    private static void look(String name, Sample before, Recovery recovery, List<String> against) {
        var after = recovery.after().replicas().get(name);
        if (after.heap() > before.heap() + HEAP_ROOM) {
            against.add("%s holds %d MB, before it were %d".formatted(name, after.heap(), before.heap()));
        }
        if (after.openFiles() > before.openFiles() + FILES_ROOM) {
            against.add(
                    "%s has %d files open, before it were %d".formatted(name, after.openFiles(), before.openFiles()));
        }
        int ended = recovery.restarts().getOrDefault(name, 0);
        if (after.lives() - before.lives() > ended) {
            against.add("%s had to be started again %d times, the case ended it %d times"
                    .formatted(name, after.lives() - before.lives(), ended));
        }
    }
}
