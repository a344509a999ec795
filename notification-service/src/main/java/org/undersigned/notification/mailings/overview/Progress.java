package org.undersigned.notification.mailings.overview;

import java.time.Instant;
import java.util.List;

/**
 * How far the mails to a domain, or those of a mailing, have come.
 *
 * @param name of which: a destination domain, a mailing, or empty for all
 * @param people to how many they go
 * @param sending claimed by a replica, or on their way
 * @param deferred of the queued ones, those that were tried before
 * @param perhapsTwice of the sent ones, those that went once more after an unknown outcome
 * @param left of the cancelled ones, those whose people did not want them any more
 * @param elsewhere of the cancelled ones, those that were told in another letter
 * @param bounced of those that were taken, those that came back later
 * @param complaints those that were called spam
 * @param lastMinute that were settled by a mail server's answer within the last minute
 * @param lastDue when the last one that waits is due; null where none waits
 */
public record Progress(
        String name,
        long people,
        long total,
        long queued,
        long sending,
        long sent,
        long failed,
        long ambiguous,
        long cancelled,
        long deferred,
        long perhapsTwice,
        long left,
        long elsewhere,
        long bounced,
        long complaints,
        long lastMinute,
        Instant lastDue) {

    public static Progress none(String name) {
        return new Progress(name, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null);
    }

    public static Progress sum(String name, List<Progress> parts) {
        return parts.stream().reduce(none(name), Progress::and);
    }

    public long waiting() {
        return queued + sending;
    }

    /** How much of it is settled, from 0 to 100; never 100 while one waits. */
    public long percent() {
        return total == 0 ? 0 : 100 * (total - waiting()) / total;
    }

    private Progress and(Progress other) {
        return new Progress(
                name,
                people + other.people,
                total + other.total,
                queued + other.queued,
                sending + other.sending,
                sent + other.sent,
                failed + other.failed,
                ambiguous + other.ambiguous,
                cancelled + other.cancelled,
                deferred + other.deferred,
                perhapsTwice + other.perhapsTwice,
                left + other.left,
                elsewhere + other.elsewhere,
                bounced + other.bounced,
                complaints + other.complaints,
                lastMinute + other.lastMinute,
                later(lastDue, other.lastDue));
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
