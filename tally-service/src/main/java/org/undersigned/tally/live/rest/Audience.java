package org.undersigned.tally.live.rest;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.vertx.core.Context;

/** Viewers by petition and by the event loop that serves them: a tick costs some tasks per loop, not one per viewer. */
final class Audience {

    private final Map<String, Map<Context, Round>> petitions = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();

    int size() {
        return size.get();
    }

    Set<String> petitions() {
        return petitions.keySet();
    }

    boolean isThereFor(String petition) {
        return petitions.getOrDefault(petition, Map.of()).values().stream().anyMatch(round -> !round.isEmpty());
    }

    /** Called on the viewer's own loop. */
    void join(String petition, Context loop, Viewer viewer) {
        size.incrementAndGet();
        rounds(petition).computeIfAbsent(loop, Round::new).join(viewer);
    }

    /**
     * Called on the viewer's own loop.
     *
     * @return false for one that has left already
     */
    boolean leave(String petition, Context loop, Viewer viewer) {
        var round = rounds(petition).get(loop);
        boolean left = round != null && round.leave(viewer);
        if (left) {
            size.decrementAndGet();
        }
        return left;
    }

    void each(Consumer<Viewer> action) {
        petitions.values().forEach(rounds -> rounds.values().forEach(round -> round.each(action)));
    }

    void tell(String petition, Told told) {
        rounds(petition).values().forEach(round -> round.tell(told));
    }

    private Map<Context, Round> rounds(String petition) {
        return petitions.computeIfAbsent(petition, first -> new ConcurrentHashMap<>());
    }
}
