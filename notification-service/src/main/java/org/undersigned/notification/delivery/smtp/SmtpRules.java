package org.undersigned.notification.delivery.smtp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import io.quarkus.runtime.StartupEvent;

import org.undersigned.notification.delivery.DeliveryConfig;

/** What a service refuses to start with: better no mail than mail that others can read or that is taken for a forgery. */
@ApplicationScoped
class SmtpRules {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final SmtpConfig config;
    private final DeliveryConfig delivery;

    SmtpRules(SmtpConfig config, DeliveryConfig delivery) {
        this.config = config;
        this.delivery = delivery;
    }

    void check(@Observes StartupEvent event) throws AddressException {
        var broken = new ArrayList<>(broken(config));
        if (outlasts(config, delivery.lease())) {
            broken.add("undersigned.delivery.lease must be four times undersigned.smtp.dialogue-timeout.");
        }
        if (!broken.isEmpty()) {
            throw new IllegalStateException(String.join(" ", broken));
        }
    }

    static List<String> broken(SmtpConfig config) throws AddressException {
        var broken = new ArrayList<String>();
        var from = Sender.domain(new InternetAddress(config.from(), true).getAddress());
        if (config.startTls() == SmtpConfig.StartTls.DISABLED && !THIS_MACHINE.contains(config.host())) {
            broken.add("undersigned.smtp.start-tls may be DISABLED only to a server on this machine.");
        }
        config.dkim()
                .domain()
                .filter(it -> !isAligned(from, it))
                .ifPresent(
                        it -> broken.add("undersigned.smtp.dkim.domain " + it + " is not aligned with " + from + "."));
        config.bounces()
                .map(Sender::domain)
                .filter(it -> !isAligned(from, it))
                .ifPresent(
                        it -> broken.add("undersigned.smtp.bounces at " + it + " is not aligned with " + from + "."));
        return broken;
    }

    /** Opening a line and the dialogue on it have a time-out each, and half of the lease. */
    static boolean outlasts(SmtpConfig config, Duration lease) {
        return config.dialogueTimeout().multipliedBy(4).compareTo(lease) > 0;
    }

    // Relaxed alignment (RFC 7489, 3.1), without a list of public suffixes: one is the other or above it.
    private static boolean isAligned(String from, String other) {
        return from.equalsIgnoreCase(other)
                || from.toLowerCase().endsWith("." + other.toLowerCase())
                || other.toLowerCase().endsWith("." + from.toLowerCase());
    }
}
