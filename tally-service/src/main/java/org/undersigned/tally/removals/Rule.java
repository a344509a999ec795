package org.undersigned.tally.removals;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Which signatures are meant: those that meet every criterion there is. Any may be null; of what a signature does not tell
 * no criterion is met.
 *
 * @param domain {@link Glob} of the inbox's domain
 * @param country ISO 3166-1 alpha-2
 * @param area the letters a UK postcode begins with
 * @param from first instant of submission (log-append time)
 * @param until first instant no longer meant
 * @param signals what was odd about the way it came: all of these
 * @param channel such as {@code web}
 * @param gathering the stall it was gathered at
 */
public record Rule(
        String domain,
        String country,
        String area,
        Instant from,
        Instant until,
        List<String> signals,
        String channel,
        String gathering) {

    @JsonIgnore
    boolean isEmpty() {
        return Stream.of(domain, country, area, from, until, signals, channel, gathering)
                .allMatch(Objects::isNull);
    }
}
