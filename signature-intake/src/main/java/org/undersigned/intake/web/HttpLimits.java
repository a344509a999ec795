package org.undersigned.intake.web;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What one client may take of everybody's sockets and memory. */
@ConfigMapping(prefix = "undersigned.http")
interface HttpLimits {

    /** Bytes of a body from anybody. A signature is a few hundred. */
    @WithDefault("16384")
    int body();

    /** Bytes of a body from an organiser: a petition's text has at most 20,000 characters. */
    @WithDefault("65536")
    int organisersBody();

    /** Signatures that programs may have under way here at once: twice what the brokers' slowest ordinary word holds up. */
    @WithDefault("1024")
    int atOnce();

    /** How long a whole body may take to arrive, however steadily it drips. */
    @WithDefault("15s")
    Duration bodyPatience();

    /**
     * How long a connection may go without an answer of ours: its client has sent no whole request in that time, or does
     * not read.
     */
    @WithDefault("30s")
    Duration silence();
}
