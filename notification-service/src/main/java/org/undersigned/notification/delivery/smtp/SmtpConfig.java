package org.undersigned.notification.delivery.smtp;

import java.nio.file.Path;
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

    /**
     * A PEM file with the authorities whose word counts for the server's certificate, in place of the JDK's: mail servers
     * of one's own often have an authority of their own.
     */
    Optional<Path> authorities();

    @WithDefault("Undersigned <petitions@undersigned.example>")
    String from();

    @WithDefault("10s")
    Duration connectTimeout();

    /** For every single answer of the server, and every write. */
    @WithDefault("20s")
    Duration answerTimeout();

    /** For a dialogue as a whole, from MAIL to the answer to the final dot: then the line is cut. */
    @WithDefault("60s")
    Duration dialogueTimeout();

    /** A connection is closed after so many mails; some servers insist on it. */
    @WithDefault("100")
    int mailsPerConnection();

    /** In bytes; a letter with a calendar has about 25,000. */
    @WithDefault("262144")
    int largest();

    /** Where bounces arrive, with a part behind a plus; the sender's own address where absent. */
    Optional<String> bounces();

    DkimConfig dkim();

    /** What mail is signed with; unsigned where no key is named, as in local runs. */
    interface DkimConfig {

        /** A PEM file with an RSA or Ed25519 key; its public half is in the DNS under the selector. */
        Optional<Path> keyFile();

        @WithDefault("undersigned")
        String selector();

        /** The sender's domain where absent. */
        Optional<String> domain();
    }

    /** There is nothing in between: a server that could be talked out of TLS could be read. */
    enum StartTls {
        REQUIRED,
        DISABLED
    }
}
