package org.undersigned.tally.live.rest;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;

/** Viewers by petition and by the event loop that serves them: a tick costs one task per loop, not one per viewer. */
final class Audience {

    private final Map<String, Map<Context, Set<Viewer>>> petitions = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();

    int size() {
        return size.get();
    }

    /** Called on the viewer's own loop. */
    void join(String petition, Context loop, Viewer viewer) {
        size.incrementAndGet();
        loops(petition)
                .computeIfAbsent(loop, first -> ConcurrentHashMap.newKeySet())
                .add(viewer);
    }

    /** Called on the viewer's own loop; leaving twice is leaving once. */
    void leave(String petition, Context loop, Viewer viewer) {
        if (loops(petition).getOrDefault(loop, Set.of()).remove(viewer)) {
            size.decrementAndGet();
        }
    }

    void show(String petition, Buffer event) {
        onEachLoop(petition, viewer -> viewer.show(event));
    }

    void heartbeat(Buffer comment, long stuckNanos) {
        petitions
                .keySet()
                .forEach(petition -> onEachLoop(petition, viewer -> {
                    if (!viewer.isAlive(comment, stuckNanos)) {
                        viewer.letGo();
                    }
                }));
    }

    void end() {
        petitions.keySet().forEach(petition -> onEachLoop(petition, Viewer::end));
    }

    private void onEachLoop(String petition, Consumer<Viewer> action) {
        loops(petition).forEach((loop, viewers) -> loop.runOnContext(here -> viewers.forEach(action)));
    }

    private Map<Context, Set<Viewer>> loops(String petition) {
        return petitions.computeIfAbsent(petition, first -> new ConcurrentHashMap<>());
    }
}
