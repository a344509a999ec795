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

    /** Where the log no longer reaches back and people go on signing, it neither catches up nor stands still. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /**
     * @param first when it was found behind
     * @param since how long it has stood at this version
     */
    private record Seen(Instant first, long version, Instant since) {

        Seen then(Seen next) {
            return version == next.version ? this : new Seen(first, next.version, next.since);
        }

        boolean isLongEnough(Instant now) {
            return !now.isBefore(since.plus(QUIET)) || !now.isBefore(first.plus(LONGEST));
        }
    }

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
        return held.signatures() >= shown.signatures() || hasWaited(held, now) ? Turn.LEAP : Turn.WAIT;
    }

    private boolean hasWaited(TallyChanged held, Instant now) {
        return seen.merge(held.petition(), new Seen(now, held.version(), now), Seen::then)
                .isLongEnough(now);
    }
}
