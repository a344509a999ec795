package org.undersigned.tally.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Up to when this replica knows that it shows all there is. Two things must have worked for that: the database's counts
 * were told to the topic, and the topic was read to its end.
 */
@ApplicationScoped
public class Freshness {

    private final Clock clock;
    private final Duration staleAfter;
    private volatile Instant told;
    private volatile Instant read;

    @Inject
    Freshness(LiveSettings settings) {
        this(Clock.systemUTC(), settings.staleAfter());
    }

    public Freshness(Clock clock, Duration staleAfter) {
        this.clock = clock;
        this.staleAfter = staleAfter;
        this.told = clock.instant();
        this.read = told;
    }

    /** All that the database held at that moment is told. */
    public void told(Instant at) {
        told = at;
    }

    /** All that the topic held at that moment is read. */
    public void read(Instant at) {
        read = at;
    }

    public Instant now() {
        return clock.instant();
    }

    /** @return empty while the counts are the newest there are; by whole minutes, so that it does not itself move all the time */
    public Optional<Instant> asOf() {
        var known = told.isBefore(read) ? told : read;
        return known.plus(staleAfter).isBefore(now())
                ? Optional.of(known.truncatedTo(ChronoUnit.MINUTES))
                : Optional.empty();
    }
}
