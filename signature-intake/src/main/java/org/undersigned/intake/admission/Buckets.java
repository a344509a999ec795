package org.undersigned.intake.admission;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * A token bucket for each key. Bounded: the one not touched for as long as it takes to fill is forgotten, which is the
 * same as full; and where there are too many, some are forgotten early, which errs to the kind side.
 */
final class Buckets {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Limits.Bucket limit;
    private final Cache<String, Bucket> buckets;
    private final TimeMeter meter;

    Buckets(Limits.Bucket limit, Ticker ticker) {
        this.limit = limit;
        this.meter = new Meter(ticker);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(limit.remembered())
                .expireAfterAccess(MINUTE.multipliedBy(1 + limit.burst() / limit.perMinute()))
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    boolean take(String key) {
        return bucket(key).tryConsume(1);
    }

    /** Whether there is one to take. */
    boolean holds(String key) {
        return bucket(key).getAvailableTokens() > 0;
    }

    /** Nothing is begun for a key that was never taken from. */
    boolean takeAgain(String key) {
        var bucket = buckets.getIfPresent(key);
        return bucket != null && bucket.tryConsume(1);
    }

    private Bucket bucket(String key) {
        return buckets.get(key, unseen -> full());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(size -> size.capacity(limit.burst()).refillGreedy(limit.perMinute(), MINUTE))
                .withCustomTimePrecision(meter)
                .build();
    }

    private record Meter(Ticker ticker) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ticker.read();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
