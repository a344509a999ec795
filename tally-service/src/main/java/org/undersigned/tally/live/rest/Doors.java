package org.undersigned.tally.live.rest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many viewers one address has. */
final class Doors {

    private final int most;
    private final Map<String, Integer> inside = new ConcurrentHashMap<>();

    Doors(int most) {
        this.most = most;
    }

    boolean enter(String address) {
        if (inside.merge(address, 1, Integer::sum) <= most) {
            return true;
        }
        leave(address);
        return false;
    }

    void leave(String address) {
        inside.computeIfPresent(address, (same, viewers) -> viewers == 1 ? null : viewers - 1);
    }
}
