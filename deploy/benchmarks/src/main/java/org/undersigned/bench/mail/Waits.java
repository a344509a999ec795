package org.undersigned.bench.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How long those who signed waited for their mail.
 *
 * @param millis of each, the shortest first
 * @param missing who got none
 */
record Waits(List<Long> millis, int missing) {

    static Waits of(Map<String, Instant> signed, Map<String, Instant> sent) {
        var millis = signed.entrySet().stream()
                .filter(it -> sent.containsKey(it.getKey()))
                .map(it ->
                        Duration.between(it.getValue(), sent.get(it.getKey())).toMillis())
                .sorted()
                .toList();
        return new Waits(millis, signed.size() - millis.size());
    }

    /** The shortest wait that so many of a hundred did not exceed; 0 where nobody waited. */
    long at(double percent) {
        int rank = (int) Math.ceil(millis.size() * percent / 100);
        return millis.isEmpty() ? 0 : millis.get(Math.max(0, rank - 1));
    }
}
