package org.undersigned.notification.wire;

/** A record that says nothing we can act upon. The message never quotes the record. */
public final class Unreadable extends RuntimeException {

    public Unreadable(String reason) {
        super(reason, null, false, false);
    }
}
