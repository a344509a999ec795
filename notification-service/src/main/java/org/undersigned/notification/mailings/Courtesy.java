package org.undersigned.notification.mailings;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When a letter that can wait is written. Pure.
 *
 * @param gather how long it waits for another, so that two become one
 * @param apart from one milestone's letter to the next; zero where every milestone is told as it comes
 */
public record Courtesy(QuietHours quiet, Duration gather, Duration apart) {

    public Instant due(Instant now, ZoneId zone) {
        return quiet.after(now.plus(gather), zone);
    }

    /**
     * @param waiting when a lower milestone would have been told, whose place this one takes
     * @param told when the one before that was told
     */
    public Instant milestoneDue(Instant now, Optional<Instant> waiting, Optional<Instant> told, ZoneId zone) {
        return waiting.orElseGet(() -> {
            var soonest = now.plus(gather);
            var due = told.map(it -> it.plus(apart))
                    .filter(it -> it.isAfter(soonest))
                    .orElse(soonest);
            return quiet.after(due, zone);
        });
    }

    /** Whether only the highest milestone of those that wait is told. */
    public boolean onlyHighest() {
        return !apart.isZero();
    }
}
