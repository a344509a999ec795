package org.undersigned.notification.mailings.overview;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How fast mails go, and when the last will have gone. */
public final class Pace {

    private static final long SECONDS = 60;

    private Pace() {}

    /**
     * At the pace of the last minute, and not before the last is due. Empty where none waits or none has gone lately.
     *
     * @return in whole minutes, for nobody knows it better
     */
    public static Optional<Instant> end(Progress progress, Instant now) {
        if (progress.waiting() == 0 || progress.lastMinute() == 0) {
            return Optional.empty();
        }
        var end = now.plusSeconds(progress.waiting() * SECONDS / progress.lastMinute());
        var last = progress.lastDue() != null && progress.lastDue().isAfter(end) ? progress.lastDue() : end;
        return Optional.of(last.plusSeconds(SECONDS - 1).truncatedTo(ChronoUnit.MINUTES));
    }
}
