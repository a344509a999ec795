package org.undersigned.tally.live.rest;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Viewers see a petition move at most so often, the newest value at the end. Each replica that counts keeps this pace when
 * it tells, but several take turns.
 */
final class Pace {

    private final long gap;
    private final Map<String, Long> next = new ConcurrentHashMap<>();

    Pace(Duration gap) {
        this.gap = gap.toNanos();
    }

    /**
     * @param now in ns
     * @return in how many ns to show what is newest then; empty where that was already said of another value
     */
    OptionalLong until(String petition, long now) {
        var wait = new long[1];
        next.compute(petition, (same, due) -> {
            wait[0] = due == null ? 0 : Math.max(0, due - now);
            return wait[0] > gap ? due : now + wait[0] + gap;
        });
        return wait[0] > gap ? OptionalLong.empty() : OptionalLong.of(wait[0]);
    }
}
