package org.undersigned.notification.strikes;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * A strike as it stands. Its moves give the strike as it stands afterwards, one sequence later.
 *
 * @param id {@code <petition>/<id within it>}
 * @param sequence rises with every change, from 0 (RFC 5545, 3.8.7.4)
 * @param place null where it is everywhere
 * @param changedAt when this sequence began; rises by at least a second with each, because calendars count in seconds
 */
public record Strike(
        String id,
        String petition,
        int sequence,
        Status status,
        String title,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        String place,
        Instant changedAt) {

    /** Whether it will be held. */
    public enum Status {
        PLANNED,
        CANCELLED
    }

    static Strike planned(String petition, String id, Dates dates, Instant now) {
        return of(petition + "/" + id, petition, 0, Status.PLANNED, dates, now);
    }

    Strike with(Dates dates, Instant now) {
        return of(id, petition, sequence + 1, Status.PLANNED, dates, later(now));
    }

    Strike cancelled(Instant now) {
        return of(id, petition, sequence + 1, Status.CANCELLED, dates(), later(now));
    }

    public boolean isCancelled() {
        return status == Status.CANCELLED;
    }

    public ZonedDateTime start() {
        return startsAt.atZone(ZoneId.of(timeZone));
    }

    public ZonedDateTime end() {
        return endsAt.atZone(ZoneId.of(timeZone));
    }

    /** Its id within the petition. */
    public String name() {
        return id.substring(petition.length() + 1);
    }

    boolean isHeldAs(Dates dates) {
        return !isCancelled() && Objects.equals(dates(), dates);
    }

    private Dates dates() {
        return new Dates(title, startsAt, endsAt, timeZone, place);
    }

    private Instant later(Instant now) {
        var next = changedAt.plusSeconds(1);
        return now.isBefore(next) ? next : now;
    }

    private static Strike of(String id, String petition, int sequence, Status status, Dates dates, Instant changedAt) {
        return new Strike(
                id,
                petition,
                sequence,
                status,
                dates.title(),
                dates.startsAt(),
                dates.endsAt(),
                dates.timeZone(),
                dates.place(),
                changedAt);
    }
}
