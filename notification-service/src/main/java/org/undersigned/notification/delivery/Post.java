package org.undersigned.notification.delivery;

import org.undersigned.notification.mailings.Addressed;

/** A line to a mail server, used by one courier at a time. */
public interface Post extends AutoCloseable {

    /** Whether the server can be reached; opens the line where it is not open. */
    Reach reach();

    Answer send(Addressed mail);

    /** Hangs up; the line opens again when it is needed. */
    @Override
    void close();

    /** How long to leave a server alone. */
    enum Reach {
        REACHED,
        AWAY,
        /** It does not know us (535): trying often would only lock us out. */
        NOT_ADMITTED,
        /** It offers no TLS, or none that can be trusted: nothing is said to it. */
        NOT_SECURE
    }
}
