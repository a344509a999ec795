package org.undersigned.tally.corrections.rest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

import org.undersigned.tally.topics.CallersContext;

/** Answers the same question once a second, however many ask it. */
final class ForASecond<K, V> {

    private static final int MOST = 256;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private record Kept<V>(CompletableFuture<V> answer, long since) {

        boolean isFresh(long now) {
            return now - since < SECOND && !answer.isCompletedExceptionally();
        }
    }

    private final Map<K, Kept<V>> kept = new LinkedHashMap<>();

    Uni<V> get(K key, Supplier<Uni<V>> question) {
        // A copy, for who goes away must not cancel what others wait for.
        return Uni.createFrom().completionStage(answer(key, question).copy()).emitOn(CallersContext.executor());
    }

    private synchronized CompletableFuture<V> answer(K key, Supplier<Uni<V>> question) {
        var now = System.nanoTime();
        var known = kept.get(key);
        if (known != null && known.isFresh(now)) {
            return known.answer();
        }
        var answer = question.get().subscribeAsCompletionStage();
        keep(key, new Kept<>(answer, now));
        return answer;
    }

    private void keep(K key, Kept<V> answer) {
        kept.remove(key);
        kept.put(key, answer);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
