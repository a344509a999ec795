package org.undersigned.tally.live.rest;

import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import io.vertx.core.Context;

/**
 * The viewers of one petition on one event loop, told in stretches: the same loop counts, and a signature that waited for
 * thousands of sockets at each step of its batch would be seen the later by all of them. Changed on that loop only.
 */
final class Round {

    /** Some milliseconds. */
    private static final int STRETCH = 500;

    /** The least there is. What else the loop has to do comes between. */
    private static final long BREATH_MILLIS = 1;

    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private final Context loop;
    private Told newest;
    private boolean underWay;

    Round(Context loop) {
        this.loop = loop;
    }

    boolean isEmpty() {
        return viewers.isEmpty();
    }

    void join(Viewer viewer) {
        viewers.add(viewer);
    }

    /** Whether it was there. */
    boolean leave(Viewer viewer) {
        return viewers.remove(viewer);
    }

    /** At once for all. */
    void each(Consumer<Viewer> action) {
        loop.runOnContext(here -> viewers.forEach(action));
    }

    void tell(Told told) {
        loop.runOnContext(here -> begin(told));
    }

    /** Who has not been told yet when the next value comes hears that one only. */
    private void begin(Told told) {
        newest = told;
        if (!underWay) {
            underWay = true;
            goOn(viewers.iterator(), told);
        }
    }

    private void goOn(Iterator<Viewer> rest, Told first) {
        try {
            tellSome(rest);
        } finally {
            // A viewer that cannot be told must not keep the others from being told ever again.
            if (rest.hasNext()) {
                loop.owner().setTimer(BREATH_MILLIS, due -> goOn(rest, first));
            } else {
                end(first);
            }
        }
    }

    private void tellSome(Iterator<Viewer> rest) {
        for (int told = 0; told < STRETCH && rest.hasNext(); told++) {
            rest.next().show(newest);
        }
    }

    /** Those who came before a newer value did are told it now; the others have it. */
    private void end(Told first) {
        underWay = false;
        if (newest != first) {
            begin(newest);
        }
    }
}
