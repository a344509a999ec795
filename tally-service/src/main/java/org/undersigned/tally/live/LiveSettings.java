package org.undersigned.tally.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of the live stream. */
@ConfigMapping(prefix = "undersigned.live")
public interface LiveSettings {

    /** Viewers of one process; the next is asked to come back later. */
    @WithDefault("16000")
    int maxViewers();

    /** Viewers of one IPv4 address or IPv6 /64. A hospital is one address, and at the change of shifts hundreds look. */
    @WithDefault("500")
    int maxViewersPerAddress();

    /** Networks whose {@code X-Forwarded-For} is believed, such as {@code 10.0.0.0/8}; none unless told. */
    Optional<List<String>> proxies();

    /** A comment this often keeps proxies from closing a quiet stream (WHATWG HTML, 9.2.7). */
    @WithDefault("15s")
    Duration heartbeat();

    /** A viewer that has taken nothing for this long is let go. */
    @WithDefault("20s")
    Duration stuckAfter();

    /**
     * How long a stream lasts at most, and at least half of that, by chance for each; then its viewer asks anew, over the
     * same connection. Who never reads cannot ask, and is gone some seconds later.
     */
    @WithDefault("50s")
    Duration turn();

    /** How long a browser waits before it connects again after a failure; up to as much again for each, so that they spread. */
    @WithDefault("2s")
    Duration retry();

    /** A replica that has not known for this long whether its counts are the newest says as of when they are. */
    @WithDefault("10s")
    Duration staleAfter();
}
