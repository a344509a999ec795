package org.undersigned.notification.mailings;

/** Who may still get a mail at the moment it is sent; the database's function may_be_written knows the same names. */
public enum Audience {
    UNCONFIRMED,
    INBOX,
    CONFIRMED,
    STRIKES,
    MILESTONES,
    NEWS,
    /** An address that is to be written to, or is not any more; not the one that is. */
    ADDRESS
}
