package org.undersigned.notification.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How many mails a second may go, all replicas together.
 *
 * @param overall to everybody
 * @param perDomain to each domain without a rate of its own
 * @param domains rates of single domains
 */
public record Rates(OptionalDouble overall, OptionalDouble perDomain, Map<String, Double> domains) {

    /** The bucket of all domains together. */
    public static final String ALL = "";

    private static final double BURST_SECONDS = 5;
    // Room for what is kept free for the lanes before.
    private static final double LEAST_BURST = 2;

    public static Rates of(DeliveryConfig config) {
        return new Rates(config.perSecond(), config.perDomainAndSecond(), config.domains());
    }

    public boolean limits(String domain) {
        return of(domain).isPresent();
    }

    public Bucket full(String domain, Instant now) {
        return Bucket.full(domain, of(domain).orElseThrow(), now);
    }

    OptionalDouble of(String domain) {
        if (domain.equals(ALL)) {
            return overall;
        }
        var own = domains.get(domain);
        return own == null ? perDomain : OptionalDouble.of(own);
    }

    static double burst(double rate) {
        return Math.max(LEAST_BURST, rate * BURST_SECONDS);
    }
}
