package org.undersigned.notification.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How many couriers each lane has; each holds at most one connection to the mail server. Together they stay below the
 * fifty that Postfix lets a client have (smtpd_client_connection_count_limit).
 */
@ConfigMapping(prefix = "undersigned.delivery")
public interface DeliveryConfig {

    @WithDefault("16")
    int confirmations();

    @WithDefault("20")
    int dates();

    @WithDefault("12")
    int news();

    /**
     * How long a mail that is marked as being sent is its replica's alone; after that nobody knows whether it was sent.
     * Half of it is for marking, the other half has to hold all that a dialogue may take.
     */
    @WithDefault("6m")
    Duration lease();

    /**
     * How long a mail that is only claimed is its replica's. Short, for mails that a replica claimed which died should
     * not wait long.
     */
    @WithDefault("30s")
    Duration claimLease();

    /** How soon a mail server that is away is looked for again. */
    @WithDefault("3s")
    Duration away();

    /** How soon after it did not admit us we try again; then ever later. */
    @WithDefault("1m")
    Duration notAdmitted();

    /** A mailing whose text was refused so often is paused. */
    @WithDefault("100")
    int mostRefusals();

    /** Mails a second to everybody together; no limit where absent. */
    OptionalDouble perSecond();

    /** Mails a second to each domain that has no rate of its own; no limit where absent. */
    OptionalDouble perDomainAndSecond();

    /** Rates of single domains, such as {@code undersigned.delivery.domains."gmail.com"=20}. */
    Map<String, Double> domains();
}
