package org.undersigned.notification.mailings;

/** Mails queue apart by how long they can wait; a lane never waits behind another. */
public enum Lane {
    /** Somebody sits in front of an inbox and waits. */
    CONFIRMATIONS,
    /** Strike dates: today matters. */
    DATES,
    /** What can wait, also for the morning. */
    NEWS
}
