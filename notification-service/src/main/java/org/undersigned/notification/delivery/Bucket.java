package org.undersigned.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.undersigned.notification.mailings.Lane;

/**
 * What a domain may still get at the moment; it fills by time.
 *
 * @param booked until when, by lane, mails were put off because they would have been too many; one put off now comes after
 */
public record Bucket(String domain, double tokens, Instant filledAt, List<Instant> booked) {

    /** A lane leaves so much of a bucket for the lanes before it. */
    private static final double KEPT_FREE = 0.1;

    public static Bucket full(String domain, double rate, Instant now) {
        return new Bucket(domain, Rates.burst(rate), now, Collections.nCopies(Lane.values().length, now));
    }

    Bucket filled(double rate, Instant now) {
        // Another replica's clock may be ahead: no second fills twice.
        var since = filledAt.isAfter(now) ? now : filledAt;
        var seconds = Duration.between(since, now).toMillis() / 1000.0;
        var at = filledAt.isAfter(now) ? filledAt : now;
        return new Bucket(domain, Math.min(Rates.burst(rate), tokens + seconds * rate), at, booked);
    }

    boolean hasOneFor(Lane lane, double rate) {
        return tokens - 1 >= Rates.burst(rate) * KEPT_FREE * lane.ordinal();
    }

    Bucket less() {
        return new Bucket(domain, tokens - 1, filledAt, booked);
    }

    /** The next moment at which there may be one more for this lane. */
    Bucket book(Lane lane, double rate, Instant now) {
        var last = booked.get(lane.ordinal());
        var next = new ArrayList<>(booked);
        next.set(lane.ordinal(), (last.isAfter(now) ? last : now).plusMillis((long) Math.ceil(1000 / rate)));
        return new Bucket(domain, tokens, filledAt, List.copyOf(next));
    }

    Instant bookedFor(Lane lane) {
        return booked.get(lane.ordinal());
    }
}
