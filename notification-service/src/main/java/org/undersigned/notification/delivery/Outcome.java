package org.undersigned.notification.delivery;

/** What became of an attempt. {@code words} are the server's, without addresses. */
public sealed interface Outcome {

    String words();

    record Sent(String words) implements Outcome {}

    /**
     * Never, says the server (RFC 5321, 4.2.1: 5yz).
     *
     * @param noSuchAddress RFC 3463: 5.1.x
     */
    record Refused(String words, boolean noSuchAddress) implements Outcome {}

    /** Not now (4yz), or the connection broke while the server could not yet have taken it. */
    record Deferred(String words) implements Outcome {}

    /** The final dot was sent and no answer came (RFC 1047): nobody knows. */
    record Unknown(String words) implements Outcome {}
}
