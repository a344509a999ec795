package org.undersigned.tally.problem;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.ws.rs.ServiceUnavailableException;

import io.smallrye.mutiny.Uni;

import org.undersigned.tally.topics.CallersContext;

/**
 * Lets a few through at a time: whoever asks how things stand must not take the connections that counting needs. The next
 * wait a moment, so that a handful who come at one instant all get an answer.
 */
public final class Turnstile {

    private static final long RETRY_SECONDS = 1;
    private static final int QUEUE = 64;

    private final Duration patience;
    private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private int room;

    /** @param patience the longest that anybody waits for their turn */
    public Turnstile(int atOnce, Duration patience) {
        this.room = atOnce;
        this.patience = patience;
    }

    /**
     * The place is taken until the question is answered, also where its asker has gone: the connection is.
     *
     * @return fails with {@link ServiceUnavailableException} where there is no room just now
     */
    public <T> Uni<T> pass(Supplier<Uni<T>> question) {
        var answer = new CompletableFuture<T>();
        Uni.createFrom()
                .completionStage(turn())
                .emitOn(CallersContext.executor())
                .onFailure()
                .transform(late -> new ServiceUnavailableException("Too many are asking just now", RETRY_SECONDS))
                .chain(() ->
                        Uni.createFrom().deferred(question::get).onTermination().invoke(this::leave))
                .subscribe()
                .with(answer::complete, answer::completeExceptionally);
        return Uni.createFrom().completionStage(answer);
    }

    private synchronized CompletableFuture<Void> turn() {
        if (room > 0) {
            room--;
            return CompletableFuture.completedFuture(null);
        }
        var turn = new CompletableFuture<Void>();
        return waiting.size() < QUEUE && waiting.add(turn)
                ? turn.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                : CompletableFuture.failedFuture(new IllegalStateException("The queue is full"));
    }

    /** Who has lost patience meanwhile is passed over. */
    private void leave() {
        var next = next();
        while (next != null && !next.complete(null)) {
            next = next();
        }
    }

    private synchronized CompletableFuture<Void> next() {
        if (waiting.isEmpty()) {
            room++;
        }
        return waiting.poll();
    }
}
