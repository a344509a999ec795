package org.undersigned.notification.supporters;

/** Where a supporter stands. */
public enum Standing {
    AWAITING,
    CONFIRMED,
    WITHDRAWN,
    REMOVED,
    ERASED,
    /** Signed from an inbox that had no room for another person. */
    REFUSED;

    /** Whether the person takes up one of the inbox's two places. */
    public boolean isLive() {
        return this == AWAITING || this == CONFIRMED;
    }
}
