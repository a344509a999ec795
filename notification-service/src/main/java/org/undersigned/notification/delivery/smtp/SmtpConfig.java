package org.undersigned.notification.delivery.smtp;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The mail server that takes our mail. */
@ConfigMapping(prefix = "undersigned.smtp")
public interface SmtpConfig {

    @WithDefault("localhost")
    String host();

    @WithDefault("587")
    int port();

    Optional<String> username();

    Optional<String> password();

    @WithDefault("REQUIRED")
    StartTls startTls();

    @WithDefault("Undersigned <petitions@undersigned.example>")
    String from();

    @WithDefault("10s")
    Duration connectTimeout();

    /** For every single answer of the server, and every write. */
    @WithDefault("20s")
    Duration answerTimeout();

    /** A connection is closed after so many mails; some servers insist on it. */
    @WithDefault("100")
    int mailsPerConnection();

    /** There is nothing in between: a server that could be talked out of TLS could be read. */
    enum StartTls {
        REQUIRED,
        DISABLED
    }
}
