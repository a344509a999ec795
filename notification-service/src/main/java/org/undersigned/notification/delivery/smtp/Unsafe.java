package org.undersigned.notification.delivery.smtp;

import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

import jakarta.mail.MessagingException;

/** Tells a server without TLS, or with none to trust, from one that is away. The mail library has no type for the former. */
final class Unsafe {

    private Unsafe() {}

    static boolean is(MessagingException failure) {
        return causes(failure).anyMatch(cause -> cause instanceof SSLException || isWithoutTls(cause))
                && causes(failure).noneMatch(Unsafe::isHungUp);
    }

    private static Stream<Throwable> causes(MessagingException failure) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Unsafe::next)
                .limit(10);
    }

    // In the middle of the handshake, which then fails too.
    private static boolean isHungUp(Throwable cause) {
        return cause instanceof EOFException
                || cause instanceof SocketException
                || cause instanceof SocketTimeoutException;
    }

    private static Throwable next(Throwable failure) {
        return failure instanceof MessagingException it && it.getNextException() != null
                ? it.getNextException()
                : failure.getCause();
    }

    private static boolean isWithoutTls(Throwable cause) {
        return cause.getMessage() != null && cause.getMessage().startsWith("STARTTLS is required");
    }
}
