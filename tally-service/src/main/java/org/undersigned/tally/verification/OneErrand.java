package org.undersigned.tally.verification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * One errand at a time. It goes on where nobody waits for it any more, and its result waits a while for who asks again.
 *
 * @param <K> what is asked for
 */
public final class OneErrand<K, V> {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final InstantSource clock;
    private Errand<K, V> current;

    private static final class Errand<K, V> {
        private final K what;
        private final CompletableFuture<V> result;
        private volatile Instant ended;

        private Errand(K what, CompletableFuture<V> result) {
            this.what = what;
            this.result = result;
        }
    }

    public OneErrand(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The one under way or waiting to be fetched where it is the same, a new one otherwise.
     *
     * @return empty while another one is under way
     */
    public synchronized Optional<CompletableFuture<V>> ask(K what, Supplier<CompletableFuture<V>> errand) {
        if (current == null || isOver(current, what)) {
            begin(what, errand.get());
        }
        var asked = current;
        return asked.what.equals(what)
                // A copy: who loses patience with it ends nothing.
                ? Optional.of(asked.result.whenComplete((done, failure) -> {}))
                : Optional.empty();
    }

    /** To be said by who got the result: the next who asks wants a new one. */
    public synchronized void fetched(K what) {
        if (current != null && current.what.equals(what) && current.result.isDone()) {
            current = null;
        }
    }

    private void begin(K what, CompletableFuture<V> result) {
        var begun = new Errand<>(what, result);
        current = begun;
        result.whenComplete((done, failure) -> begun.ended = clock.instant());
    }

    private boolean isOver(Errand<K, V> errand, K wanted) {
        return errand.result.isCompletedExceptionally()
                || errand.ended != null
                        && (!errand.what.equals(wanted)
                                || errand.ended.plus(KEPT).isBefore(clock.instant()));
    }
}
