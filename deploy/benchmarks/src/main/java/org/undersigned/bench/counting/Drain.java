package org.undersigned.bench.counting;

import java.time.Duration;

import org.undersigned.bench.stage.Program;
import org.undersigned.local.launch.Refusal;
import org.undersigned.local.launch.Waiting;

/** Watches how fast somebody reads a topic to its end. */
final class Drain {

    private static final Duration STANDSTILL = Duration.ofSeconds(60);
    private static final int LOOK_MILLIS = 20;

    /** A process compiles itself in the first fifth, so that is not measured. */
    private static final double WARMING_UP = 0.2;

    private final Program program;
    private final long size;
    private final Progress progress;

    Drain(Program program, long size, Progress progress) {
        this.program = program;
        this.size = size;
        this.progress = progress;
    }

    /** How many were read and are safe. */
    interface Progress {
        long now() throws Exception;
    }

    /** Events a second, of the last four fifths. */
    double perSecond() throws Exception {
        long warm = await((long) (size * WARMING_UP));
        long begun = System.nanoTime();
        await(size);
        return (size - warm) * 1e9 / (System.nanoTime() - begun);
    }

    private long await(long wanted) throws Exception {
        long before = -1;
        long moved = System.nanoTime();
        long now = progress.now();
        while (now < wanted) {
            if (now > before) {
                before = now;
                moved = System.nanoTime();
            }
            refuseIfStuck(moved);
            Waiting.millis(LOOK_MILLIS);
            now = progress.now();
        }
        return now;
    }

    private void refuseIfStuck(long moved) {
        if (System.nanoTime() - moved > STANDSTILL.toNanos()) {
            throw new Refusal("Nothing moves any more:\n" + program.said());
        }
    }
}
