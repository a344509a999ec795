package org.undersigned.tally.topics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far a topic has been read, and whether that is as far as it went at some moment. */
public final class ReadSoFar {

    private final Map<Integer, Long> next = new ConcurrentHashMap<>();

    public void read(int partition, long offset) {
        next.merge(partition, offset + 1, Math::max);
    }

    /** @param ends one past the last offset, by partition */
    public boolean reaches(Map<Integer, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
}
