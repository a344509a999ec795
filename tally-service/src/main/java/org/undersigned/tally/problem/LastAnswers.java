package org.undersigned.tally.problem;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import jakarta.ws.rs.ServiceUnavailableException;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;

import org.undersigned.tally.topics.CallersContext;
import org.undersigned.tally.topics.Outage;

/**
 * Answers what many ask: each question is read anew only so often, however many ask it, and where it cannot be read they
 * get the last answer there was, marked as of when.
 */
public final class LastAnswers<K, V> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long RETRY_SECONDS = 5;

    private final Outage outage;
    private final BiFunction<V, Instant, V> asOf;
    private final AsyncCache<K, Told<V>> fresh;
    private final Cache<K, Known<V>> last;

    /** What everybody gets until the next reading: refusals are told as well, so that what is away is not stormed. */
    private record Told<V>(V answer, RuntimeException refusal) {

        V orThrow() {
            if (refusal != null) {
                throw refusal;
            }
            return answer;
        }
    }

    private record Known<V>(V answer, Instant at) {}

    /**
     * For one kind of question.
     *
     * @param most questions of which answers are kept
     * @param fresh how long an answer is given without reading it anew
     * @param asOf marks an answer as of an instant
     */
    public LastAnswers(String what, int most, Duration fresh, BiFunction<V, Instant, V> asOf) {
        this.outage = new Outage("reading " + what);
        this.asOf = asOf;
        this.fresh =
                Caffeine.newBuilder().maximumSize(most).expireAfterWrite(fresh).buildAsync();
        this.last = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** Fails with {@link ServiceUnavailableException} where nothing can be read and nothing is known. */
    public Uni<V> get(K key, Supplier<Uni<V>> question) {
        // A copy, for who goes away must not take the answer from the others who wait for it.
        var told = fresh.get(key, (asked, executor) -> ask(asked, question).subscribeAsCompletionStage())
                .copy();
        return Uni.createFrom()
                .completionStage(told)
                .emitOn(CallersContext.executor())
                .map(Told::orThrow);
    }

    private Uni<Told<V>> ask(K key, Supplier<Uni<V>> question) {
        return Uni.createFrom()
                .deferred(question::get)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(answer -> read(key, answer))
                .onFailure()
                .recoverWithItem(failure -> unread(key, failure));
    }

    private Told<V> read(K key, V answer) {
        last.put(key, new Known<>(answer, Instant.now()));
        outage.worked();
        return new Told<>(answer, null);
    }

    private Told<V> unread(K key, Throwable failure) {
        outage.failed(failure);
        var known = last.getIfPresent(key);
        return known == null
                ? new Told<>(null, new ServiceUnavailableException("This cannot be read just now", RETRY_SECONDS))
                : new Told<>(asOf.apply(known.answer(), known.at()), null);
    }
}
