package org.undersigned.tally.live.rest;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.vertx.core.Context;

/** Viewers by petition and by the event loop that serves them: a tick costs one task per loop, not one per viewer. */
final class Audience {

    private final Map<String, Map<Context, Set<Viewer>>> petitions = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();

    int size() {
        return size.get();
    }

    Set<String> petitions() {
        return petitions.keySet();
    }

    boolean isThereFor(String petition) {
        return petitions.getOrDefault(petition, Map.of()).values().stream().anyMatch(viewers -> !viewers.isEmpty());
    }

    /** Called on the viewer's own loop. */
    void join(String petition, Context loop, Viewer viewer) {
        size.incrementAndGet();
        loops(petition)
                .computeIfAbsent(loop, first -> ConcurrentHashMap.newKeySet())
                .add(viewer);
    }

    /**
     * Called on the viewer's own loop.
     *
     * @return false for one that has left already
     */
    boolean leave(String petition, Context loop, Viewer viewer) {
        boolean left = loops(petition).getOrDefault(loop, Set.of()).remove(viewer);
        if (left) {
            size.decrementAndGet();
        }
        return left;
    }

    void each(Consumer<Viewer> action) {
        petitions.keySet().forEach(petition -> eachOf(petition, action));
    }

    void eachOf(String petition, Consumer<Viewer> action) {
        loops(petition).forEach((loop, viewers) -> loop.runOnContext(here -> viewers.forEach(action)));
    }

    private Map<Context, Set<Viewer>> loops(String petition) {
        return petitions.computeIfAbsent(petition, first -> new ConcurrentHashMap<>());
    }
}
