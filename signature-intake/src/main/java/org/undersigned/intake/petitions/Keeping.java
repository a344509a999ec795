package org.undersigned.intake.petitions;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Until when a petition's personal data is kept, as of a change to it.
 *
 * @param promised until when it was to be kept before the change; empty where it had no end
 */
record Keeping(Retention rule, Optional<Instant> promised, Instant now) {

    /** What is personal is gone: everybody who keeps it acts by the moment that was promised. */
    boolean isOver() {
        return promised.filter(end -> !end.isAfter(now)).isPresent();
    }

    /** Nobody can sign what nobody could count once: who signed before is not known any more. */
    boolean isStillClosed(Instant closesAt) {
        return closesAt != null && !closesAt.isAfter(now);
    }

    /**
     * Calendar days by the petition's own clocks. What is shortened or set too late takes its notice first, so that a slip
     * of the pen can be mended and the list handed over; what was promised before needs no new one.
     *
     * @return null while there is no closing
     */
    Instant until(Instant closesAt, Period period, ZoneId zone) {
        if (isOver()) {
            return promised.orElseThrow();
        }
        return closesAt == null ? null : later(end(closesAt, period, zone), soonest());
    }

    private static Instant end(Instant closesAt, Period period, ZoneId zone) {
        return closesAt.atZone(zone).plus(period).toInstant();
    }

    private Instant soonest() {
        var noticed = now.plus(rule.notice());
        return promised.filter(end -> end.isBefore(noticed)).orElse(noticed);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
