package org.undersigned.tally.retention;

import java.time.Duration;
import java.time.Instant;

/**
 * A petition that closes, and until when what is personal about it is kept.
 *
 * @param keptUntil null where it was published before petitions said so
 * @param beganAt since when it is being cleared; null before
 * @param endedAt when all of it was gone; null before
 * @param cleared signatures
 */
public record Kept(
        String petition,
        String title,
        Instant closesAt,
        Instant keptUntil,
        Instant beganAt,
        Instant endedAt,
        long cleared) {

    /** How long before the end its organiser is warned. */
    private static final Duration WARNING = Duration.ofDays(30);

    /** Where it stands. */
    public enum Stage {
        /** It has no end: it must be published again to get one. */
        UNSAID,
        KEPT,
        /** The last month. */
        ENDING,
        /** Over, and being cleared or about to be. */
        CLEARING,
        GONE
    }

    public Stage stage(Instant now) {
        if (endedAt != null) {
            return Stage.GONE;
        }
        if (beganAt != null) {
            return Stage.CLEARING;
        }
        return keptUntil == null ? Stage.UNSAID : before(now);
    }

    private Stage before(Instant now) {
        if (!keptUntil.isAfter(now)) {
            return Stage.CLEARING;
        }
        return keptUntil.minus(WARNING).isAfter(now) ? Stage.KEPT : Stage.ENDING;
    }

    /** Whole days that are left; 0 on the last, and where there is no end or it is past. */
    public long daysLeft(Instant now) {
        return keptUntil == null || keptUntil.isBefore(now)
                ? 0
                : Duration.between(now, keptUntil).toDays();
    }
}
