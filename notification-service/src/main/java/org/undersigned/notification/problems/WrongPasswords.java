package org.undersigned.notification.problems;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How often one may be wrong about a password: ten times a minute from one address, and a hundred times from all together.
 * Whoever was right from an address before is asked there as usual while the rest of the world is guessing.
 */
final class WrongPasswords {

    static final int OF_ONE = 10;
    static final int OF_ALL = 100;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_WELCOME = 1_000;

    private final InstantSource clock;
    private final Map<String, Integer> wrong = new HashMap<>();
    private final Set<String> welcome = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_WELCOME;
        }
    });
    private Instant since = Instant.MIN;
    private int all;

    WrongPasswords(InstantSource clock) {
        this.clock = clock;
    }

    /** @return seconds until a password from there is looked at again; 0 where it is now */
    synchronized long waits(String client) {
        begin();
        return isRefused(client)
                ? Duration.between(clock.instant(), since.plus(WINDOW)).toSeconds() + 1
                : 0;
    }

    synchronized void wrong(String client) {
        begin();
        all++;
        wrong.merge(client, 1, Integer::sum);
    }

    synchronized void right(String client) {
        welcome.add(client);
    }

    private boolean isRefused(String client) {
        return wrong.getOrDefault(client, 0) >= OF_ONE || all >= OF_ALL && !welcome.contains(client);
    }

    private void begin() {
        var now = clock.instant();
        if (!now.isBefore(since) && now.minus(WINDOW).isBefore(since)) {
            return;
        }
        since = now;
        all = 0;
        wrong.clear();
    }
}
