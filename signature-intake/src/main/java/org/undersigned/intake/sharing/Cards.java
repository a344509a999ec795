package org.undersigned.intake.sharing;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The pictures drawn last. Drawing takes one thread, however many petitions are shared at once. */
@Singleton
public final class Cards {

    /** About 50 kB each. */
    private static final int KEPT = 200;

    private static final int WAITING = 32;

    private final Map<String, Picture> pictures = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Picture> eldest) {
            return size() > KEPT;
        }
    };
    private final Map<String, CompletableFuture<Picture>> drawing = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("cards").daemon().factory());
    private final Clock clock;
    private final Function<Card, byte[]> draw;

    @Inject
    Cards(Clock clock) {
        this(clock, card -> Drawer.AT_WORK.draw(card));
    }

    Cards(Clock clock, Function<Card, byte[]> draw) {
        this.clock = clock;
        this.draw = draw;
        thread.allowCoreThreadTimeOut(true);
    }

    /** Reads its fonts when the first card is drawn, on the thread that draws. */
    private static final class Drawer {
        static final DrawCard AT_WORK = new DrawCard();
    }

    /**
     * An old one where it cannot be drawn now, and where there is not even that, a failure: too many wait for theirs.
     *
     * @param key which petition's, in which language
     */
    public CompletableFuture<Picture> of(String key, Card card) {
        var now = clock.instant();
        var held = held(key);
        if (held != null && held.isNewEnough(now)) {
            return CompletableFuture.completedFuture(held);
        }
        if (held != null && held.card().equals(card)) {
            return CompletableFuture.completedFuture(keep(key, held.checked(now)));
        }
        var next = drawn(key, card);
        return held == null ? next : next.exceptionally(failure -> held);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private CompletableFuture<Picture> drawn(String key, Card card) {
        var promise = new CompletableFuture<Picture>();
        var begun = drawing.putIfAbsent(key, promise);
        if (begun != null) {
            return begun;
        }
        try {
            thread.execute(() -> draw(key, card, promise));
        } catch (RejectedExecutionException crowded) {
            drawing.remove(key);
            promise.completeExceptionally(crowded);
        }
        return promise;
    }

    /** No longer under way before it is told: who asks next must not be given this one again. */
    private void draw(String key, Card card, CompletableFuture<Picture> promise) {
        try {
            var picture = keep(key, new Picture(card, draw.apply(card), clock.instant()));
            drawing.remove(key);
            promise.complete(picture);
        } catch (RuntimeException | Error failure) {
            // Whatever it is (a Java without java.desktop, say), nobody waits for ever.
            drawing.remove(key);
            promise.completeExceptionally(new IllegalStateException("No card can be drawn", failure));
        }
    }

    private Picture held(String key) {
        synchronized (pictures) {
            return pictures.get(key);
        }
    }

    private Picture keep(String key, Picture picture) {
        synchronized (pictures) {
            pictures.put(key, picture);
            return picture;
        }
    }
}
