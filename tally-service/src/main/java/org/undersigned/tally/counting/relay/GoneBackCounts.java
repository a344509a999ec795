package org.undersigned.tally.counting.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.undersigned.tally.events.TallyEvent.TallyChanged;

/**
 * A database that was restored counts in versions that the topic has passed long ago, and nobody would look at them. Once
 * it has counted again what the log still holds, its versions leap over those; until then viewers keep the count they
 * have, for a live count does not go back because a disk did.
 */
final class GoneBackCounts {

    /** A count that has not moved for so long has read what there is to read. */
    static final Duration QUIET = Duration.ofSeconds(30);

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(long version, Instant since) {}

    enum Turn {
        TELL,
        WAIT,
        LEAP
    }

    /** @param shown the newest that the topic has */
    Turn of(TallyChanged held, TallyChanged shown, Instant now) {
        if (held.version() > shown.version() || held.equals(shown)) {
            seen.remove(held.petition());
            return Turn.TELL;
        }
        return held.signatures() >= shown.signatures() || isQuiet(held, now) ? Turn.LEAP : Turn.WAIT;
    }

    private boolean isQuiet(TallyChanged held, Instant now) {
        var first = seen.merge(
                held.petition(),
                new Seen(held.version(), now),
                (known, next) -> known.version() == next.version() ? known : next);
        return !now.isBefore(first.since().plus(QUIET));
    }
}
