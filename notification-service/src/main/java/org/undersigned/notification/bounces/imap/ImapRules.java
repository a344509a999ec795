package org.undersigned.notification.bounces.imap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

/** What a service refuses to start with. */
@ApplicationScoped
class ImapRules {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final ImapConfig config;

    ImapRules(ImapConfig config) {
        this.config = config;
    }

    void check(@Observes StartupEvent event) {
        var broken = broken(config);
        if (!broken.isEmpty()) {
            throw new IllegalStateException(String.join(" ", broken));
        }
    }

    static List<String> broken(ImapConfig config) {
        var broken = new ArrayList<String>();
        if (config.host().isEmpty()) {
            return broken;
        }
        if (config.tls() == ImapConfig.Tls.DISABLED
                && !THIS_MACHINE.contains(config.host().get())) {
            broken.add("undersigned.bounces.imap.tls may be DISABLED only to a server on this machine.");
        }
        if (config.username().isEmpty() || config.password().isEmpty()) {
            broken.add("undersigned.bounces.imap needs a username and a password.");
        }
        if (config.roundTimeout().compareTo(LEASE) >= 0) {
            broken.add("undersigned.bounces.imap.round-timeout has to be shorter than ten minutes.");
        }
        return broken;
    }
}
