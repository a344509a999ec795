package org.undersigned.tally.live;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of the live stream. */
@ConfigMapping(prefix = "undersigned.live")
public interface LiveSettings {

    /** Viewers of one process; the next is asked to come back later. */
    @WithDefault("16000")
    int maxViewers();

    /** A comment this often keeps proxies from closing a quiet stream (WHATWG HTML, 9.2.7). */
    @WithDefault("15s")
    Duration heartbeat();

    /** A viewer that has taken nothing for this long is let go. */
    @WithDefault("45s")
    Duration stuckAfter();

    /** How long a browser waits before it connects again; each is told up to half as much more, so that they spread. */
    @WithDefault("2s")
    Duration retry();
}
