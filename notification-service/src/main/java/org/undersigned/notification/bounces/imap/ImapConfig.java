package org.undersigned.notification.bounces.imap;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The mailbox that bounces come to. None is read where no host is named. */
@ConfigMapping(prefix = "undersigned.bounces.imap")
public interface ImapConfig {

    Optional<String> host();

    @WithDefault("993")
    int port();

    @WithDefault("IMPLICIT")
    Tls tls();

    Optional<String> username();

    Optional<String> password();

    @WithDefault("INBOX")
    String folder();

    /** How often it is looked at; the tick of the scheduler reads the same property. */
    @WithDefault("60s")
    Duration every();

    @WithDefault("10s")
    Duration connectTimeout();

    /** For every single answer of the server, and every write. */
    @WithDefault("20s")
    Duration answerTimeout();

    /** After it the line is cut; the next round goes on from there. Shorter than a reader's lease of ten minutes. */
    @WithDefault("5m")
    Duration roundTimeout();

    /** There is nothing in between: a server that could be talked out of TLS could be read. */
    enum Tls {
        IMPLICIT,
        START_TLS,
        DISABLED
    }

    default String name() {
        return username().orElse("") + "@" + host().orElse("") + "/" + folder();
    }
}
