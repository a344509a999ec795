package org.undersigned.bench.load;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.HdrHistogram.Histogram;

/**
 * What a load came to.
 *
 * @param statuses answers by status
 * @param unanswered those who got none within {@link Client#PATIENCE}, or whose connection broke
 * @param micros of those answered 2xx, from when they wanted to be sent
 */
public record Result(Map<Integer, Long> statuses, long unanswered, Histogram micros, Duration took) {

    public long good() {
        return sum(200, 299);
    }

    /** Turned away in good order. */
    public long busy() {
        return statuses.getOrDefault(429, 0L) + statuses.getOrDefault(503, 0L);
    }

    public long all() {
        return sum(0, 999) + unanswered;
    }

    public double goodPerSecond() {
        return good() * 1e9 / took.toNanos();
    }

    public double millisAt(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    private long sum(int from, int to) {
        return new TreeMap<>(statuses)
                .subMap(from, true, to, true).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }
}
