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

    public boolean isLive() {
        return this == AWAITING || this == CONFIRMED;
    }

    /** Whether the person takes up one of the inbox's two places. Who was removed by rule may be let in again. */
    public boolean hasPlace() {
        return isLive() || this == REMOVED;
    }
}
